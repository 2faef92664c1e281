package org.stagewatch.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the bytes of a value become text. Bytes are given as hexadecimal digits.
class TypedValueTest {
    @ParameterizedTest(name = "{0}: type {1}, bytes {2}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            nothing,                     0x00, "",                                ""
            text,                        0x01, 480069002000,                      "Hi "
            text with its end mark,      0x01, 480069000000,                      Hi
            text beyond Latin-1,         0x01, 4204420048003DD8 0ADE,             тBH😊
            text with a broken pair,     0x01, 3DD8,                              "\uD83D"
            text of a code page,         0x02, 41E98000,                          Aé€
            signed byte,                 0x03, FF,                                -1
            unsigned byte,               0x04, FF,                                255
            signed 16 bits,              0x05, FEFF,                              -2
            unsigned 16 bits,            0x06, FEFF,                              65534
            signed 32 bits,              0x07, FFFFFFFF,                          -1
            unsigned 32 bits,            0x08, FFFFFFFF,                          4294967295
            signed 64 bits,              0x09, FFFFFFFFFFFFFFFF,                  -1
            unsigned 64 bits,            0x0A, FFFFFFFFFFFFFFFF,                  18446744073709551615
            32 bits in 8 bytes,          0x08, 0100000000000000,                  1
            number of an odd width,      0x08, 010203,                            010203
            single precision,            0x0B, 0000C03F,                          1.5
            whole single precision,      0x0B, 00004842,                          50
            double precision,            0x0C, 000000000000E0BF,                  -0.5
            not a number,                0x0C, 000000000000F87F,                  NaN
            true,                        0x0D, 01000000,                          true
            false,                       0x0D, 00000000,                          false
            binary,                      0x0E, 0aff00,                            0AFF00
            GUID,                        0x0F, 5F38705D 2AC2 E043 BF4C06F5698FFBD9, {5D70385F-C22A-43E0-BF4C-06F5698FFBD9}
            GUID cut short,              0x0F, 5F38,                              5F38
            size of 4 bytes,             0x10, 00100000,                          0x1000
            size of 8 bytes,             0x10, FFFFFFFFFFFFFFFF,                  0xffffffffffffffff
            time,                        0x11, 0080D2E5 B19D D901,                2023-06-13T04:45:37.4690304Z
            time zero,                   0x11, 0000000000000000,                  1601-01-01T00:00:00.0000000Z
            time without end,            0x11, FFFFFFFFFFFFFF7F,                  30828-09-14T02:48:05.4775807Z
            parts of a time,             0x12, E80701000300 1F00 0C001E002D007B00, 2024-01-31T12:30:45.1230000Z
            SID,                         0x13, 010100000000000512000000,          S-1-5-18
            SID with a large part,       0x13, 010200000000000515000000FFFFFFFF,  S-1-5-21-4294967295
            SID that claims too much,    0x13, 01FF000000000005,                  01FF000000000005
            hexadecimal 32 bits,         0x14, E7030000,                          0x3e7
            hexadecimal 64 bits,         0x15, 0000000000002080,                  0x8020000000000000
            unknown type,                0x55, BEEF,                              BEEF
            """)
    void hasText(String description, String type, String bytes, String text) throws Exception {
        assertThat(value(type, bytes).text(chunk(bytes))).as(description).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}: type {1}, bytes {2}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            texts,                   0x81, 610000006200 6300 0000,   a|bc
            texts with no last mark, 0x81, 610000006200,             a|b
            empty texts,             0x81, 00000000,                 |
            texts of a code page,    0x82, 610062E900,               a|bé
            bytes,                   0x84, 01FF,                     1|255
            16 bits,                 0x86, 0100FFFF,                 1|65535
            32 bits,                 0x88, 0100000002000000,         1|2
            32 bits cut short,       0x88, 010000000200,             1|2
            64 bits,                 0x8A, 0100000000000000,         1
            hexadecimal,             0x94, 0A00000010000000,         0xa|0x10
            sizes,                   0x90, 0A0000001000000001000000, 0xa|0x10|0x1
            SIDs,                    0x93, 010100000000000512000000010100000000000513000000, S-1-5-18|S-1-5-19
            SID cut short,           0x93, 01,                       01
            unknown type,            0xD5, BEEF,                     BEEF
            """)
    void hasItems(String description, String type, String bytes, String items) throws Exception {
        assertThat(value(type, bytes).items(chunk(bytes))).as(description).isEqualTo(List.of(items.split("\\|", -1)));
    }

    private static TypedValue value(String type, String bytes) {
        return new TypedValue(Integer.decode(type), 0, parse(bytes).length);
    }

    private static ChunkBytes chunk(String bytes) {
        return new ChunkBytes(parse(bytes), parse(bytes).length);
    }

    private static byte[] parse(String bytes) {
        return HexFormat.of().parseHex(bytes.replace(" ", ""));
    }
}
