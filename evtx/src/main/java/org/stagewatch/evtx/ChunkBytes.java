package org.stagewatch.evtx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/// The bytes of one block of the file, read little-endian and never past their end.
///
/// All offsets in a chunk count from its first byte, so they are indexes here.
final class ChunkBytes {
    /// The size of a chunk.
    static final int SIZE = 65_536;

    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int length;

    ChunkBytes(byte[] bytes, int length) {
        if (length > bytes.length) {
            throw new IllegalArgumentException(length + " bytes don't fit into " + bytes.length);
        }
        this.bytes = bytes;
        this.length = length;
    }

    int length() {
        return length;
    }

    int unsignedByte(int at) throws MalformedRecord {
        check(at, 1);
        return bytes[at] & 0xFF;
    }

    int unsignedShort(int at) throws MalformedRecord {
        check(at, 2);
        return (short) SHORTS.get(bytes, at) & 0xFFFF;
    }

    int int32(int at) throws MalformedRecord {
        check(at, 4);
        return (int) INTS.get(bytes, at);
    }

    long unsignedInt(int at) throws MalformedRecord {
        return int32(at) & 0xFFFF_FFFFL;
    }

    /// An offset inside the chunk. One that lies outside is refused here, before anything follows it.
    int offset(int at) throws MalformedRecord {
        int offset = int32(at);
        if (offset < 0 || offset >= length) {
            throw new MalformedRecord("it points to byte " + (offset & 0xFFFF_FFFFL) + ", outside its chunk");
        }
        return offset;
    }

    long int64(int at) throws MalformedRecord {
        check(at, 8);
        return (long) LONGS.get(bytes, at);
    }

    /// UTF-16 text of `size` bytes.
    String utf16(int at, int size) throws MalformedRecord {
        check(at, size);
        int count = size / 2;
        byte[] narrow = new byte[count];
        for (int i = 0; i < count; i++) {
            if (bytes[at + 2 * i + 1] != 0) {
                return wideText(at, count);
            }
            narrow[i] = bytes[at + 2 * i];
        }
        // Nearly all text in logs is Latin-1, and this way is several times faster than a UTF-16 decoder.
        return new String(narrow, ISO_8859_1);
    }

    private String wideText(int at, int count) {
        char[] wide = new char[count];
        for (int i = 0; i < count; i++) {
            wide[i] = (char) (short) SHORTS.get(bytes, at + 2 * i);
        }
        return new String(wide);
    }

    /// A copy of some bytes.
    byte[] copy(int at, int size) throws MalformedRecord {
        check(at, size);
        byte[] copy = new byte[size];
        System.arraycopy(bytes, at, copy, 0, size);
        return copy;
    }

    /// The CRC32 of the bytes in two ranges; the second may be empty.
    long checksum(int from, int to, int secondFrom, int secondTo) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, to - from);
        crc.update(bytes, secondFrom, secondTo - secondFrom);
        return crc.getValue();
    }

    /// Whether the eight bytes at an index are these; false where the block ends earlier.
    boolean hasLong(int at, long expected) {
        return at >= 0 && at + 8 <= length && (long) LONGS.get(bytes, at) == expected;
    }

    /// Whether the four bytes at an index are these; false where the block ends earlier.
    boolean hasInt(int at, int expected) {
        return at >= 0 && at + 4 <= length && (int) INTS.get(bytes, at) == expected;
    }

    /// Where eight bytes stand for the first time from an index on; -1 if nowhere.
    int indexOf(long wanted, int from) {
        for (int i = from; i + 8 <= length; i++) {
            if ((long) LONGS.get(bytes, i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    /// The length up to the last byte that is not zero.
    int lengthWithoutZeros() {
        int end = length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return end;
    }

    private void check(int at, int size) throws MalformedRecord {
        if (at < 0 || size < 0 || at > length - size) {
            throw new MalformedRecord("it wants " + size + " bytes at byte " + at + " of a chunk of " + length);
        }
    }
}
