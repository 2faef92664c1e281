package org.stagewatch.evtx;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// A value in a record: its type code and where its bytes stand in the chunk.
///
/// Numbers are read by their real width, whatever width the type usually has: a broken writer then costs nothing.
/// What does not fit its type at all is shown as hexadecimal digits, so that it is at least seen.
record TypedValue(int type, int at, int size) {
    static final int NULL = 0x00;
    static final int STRING = 0x01;

    private static final int ANSI_STRING = 0x02;
    private static final int BINARY_XML = 0x21;
    private static final int EVENT_XML = 0x23;

    /// Set in the code of an array; the rest is the type of its items.
    private static final int ARRAY = 0x80;

    /// Old providers write text in the code page of their machine. The log does not say which; this is the most usual.
    private static final Charset CODE_PAGE = Charset.forName("windows-1252");

    private static final HexFormat UPPER_CASE = HexFormat.of().withUpperCase();

    boolean isNull() {
        return type == NULL;
    }

    boolean isArray() {
        return (type & ARRAY) != 0;
    }

    boolean isBinaryXml() {
        return type == BINARY_XML;
    }

    /// The text of a single value, as in the event viewer's XML.
    String text(ChunkBytes chunk) throws MalformedRecord {
        if (size == 0) {
            return "";
        }
        return switch (type) {
            case NULL -> "";
            case STRING, EVENT_XML -> withoutEndMark(chunk.utf16(at, size));
            case ANSI_STRING -> withoutEndMark(new String(chunk.copy(at, size), CODE_PAGE));
            case 0x03, 0x05, 0x07, 0x09 -> isWhole() ? Long.toString(signed(chunk)) : hexDigits(chunk);
            case 0x04, 0x06, 0x08, 0x0A -> isWhole() ? Long.toUnsignedString(unsigned(chunk)) : hexDigits(chunk);
            case 0x0B, 0x0C -> real(chunk);
            case 0x0D -> isWhole() ? Boolean.toString(unsigned(chunk) != 0) : hexDigits(chunk);
            case 0x0F -> size == 16 ? guid(chunk) : hexDigits(chunk);
            case 0x10, 0x14, 0x15 -> isWhole() ? "0x" + Long.toHexString(unsigned(chunk)) : hexDigits(chunk);
            case 0x11 -> size == 8 ? new WindowsTime(chunk.int64(at)).text() : hexDigits(chunk);
            case 0x12 -> size == 16 ? systemTime(chunk) : hexDigits(chunk);
            case 0x13 -> sid(chunk);
            default -> hexDigits(chunk); // 0x0E is binary; no other code is known to occur
        };
    }

    /// The texts of an array's items.
    List<String> items(ChunkBytes chunk) throws MalformedRecord {
        int itemType = type & ~ARRAY;
        List<String> items = new ArrayList<>();
        int next = at;
        int end = at + size;
        while (next < end) {
            int itemSize = itemSize(chunk, itemType, next, end);
            items.add(new TypedValue(itemType, next, itemSize).text(chunk));
            next += itemSize;
        }
        return items;
    }

    private int itemSize(ChunkBytes chunk, int itemType, int from, int end) throws MalformedRecord {
        int itemSize = switch (itemType) {
            case STRING -> {
                int next = from;
                while (next + 2 <= end && chunk.unsignedShort(next) != 0) {
                    next += 2;
                }
                yield next + 2 - from;
            }
            case ANSI_STRING -> {
                int next = from;
                while (next < end && chunk.unsignedByte(next) != 0) {
                    next++;
                }
                yield next + 1 - from;
            }
            case 0x03, 0x04 -> 1;
            case 0x05, 0x06 -> 2;
            case 0x07, 0x08, 0x0B, 0x0D, 0x14 -> 4;
            case 0x09, 0x0A, 0x0C, 0x11, 0x15 -> 8;
            case 0x10 -> size % 8 == 0 ? 8 : 4;
            case 0x0F, 0x12 -> 16;
            case 0x13 -> from + 2 <= end ? 8 + 4 * chunk.unsignedByte(from + 1) : 1;
            default -> end - from;
        };
        return Math.min(itemSize, end - from);
    }

    private static String withoutEndMark(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private boolean isWhole() {
        return size == 1 || size == 2 || size == 4 || size == 8;
    }

    private long unsigned(ChunkBytes chunk) throws MalformedRecord {
        return switch (size) {
            case 1 -> chunk.unsignedByte(at);
            case 2 -> chunk.unsignedShort(at);
            case 4 -> chunk.unsignedInt(at);
            default -> chunk.int64(at);
        };
    }

    private long signed(ChunkBytes chunk) throws MalformedRecord {
        int unused = Long.SIZE - 8 * size;
        return unsigned(chunk) << unused >> unused;
    }

    private String real(ChunkBytes chunk) throws MalformedRecord {
        return switch (size) {
            case 4 -> {
                float number = Float.intBitsToFloat(chunk.int32(at));
                yield Float.isFinite(number) ? plain(Float.toString(number)) : Float.toString(number);
            }
            case 8 -> {
                double number = Double.longBitsToDouble(chunk.int64(at));
                yield Double.isFinite(number) ? plain(Double.toString(number)) : Double.toString(number);
            }
            default -> hexDigits(chunk);
        };
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private String guid(ChunkBytes chunk) throws MalformedRecord {
        HexFormat hex = UPPER_CASE;
        byte[] rest = chunk.copy(at + 8, 8);
        return "{" + hex.toHexDigits(chunk.int32(at)) + '-' + hex.toHexDigits((short) chunk.unsignedShort(at + 4)) + '-'
                + hex.toHexDigits((short) chunk.unsignedShort(at + 6)) + '-' + hex.formatHex(rest, 0, 2) + '-'
                + hex.formatHex(rest, 2, 8) + '}';
    }

    private String systemTime(ChunkBytes chunk) throws MalformedRecord {
        int secondOfDay =
                chunk.unsignedShort(at + 8) * 3600 + chunk.unsignedShort(at + 10) * 60 + chunk.unsignedShort(at + 12);
        return WindowsTime.text(
                chunk.unsignedShort(at),
                chunk.unsignedShort(at + 2),
                chunk.unsignedShort(at + 6),
                secondOfDay,
                chunk.unsignedShort(at + 14) * 10_000L);
    }

    private String sid(ChunkBytes chunk) throws MalformedRecord {
        if (size < 8) {
            return hexDigits(chunk);
        }
        int count = chunk.unsignedByte(at + 1);
        if (size < 8 + 4 * count) {
            return hexDigits(chunk);
        }
        long authority = Long.reverseBytes(chunk.int64(at)) & 0xFFFF_FFFF_FFFFL;
        StringBuilder text = new StringBuilder(48);
        text.append("S-").append(chunk.unsignedByte(at)).append('-').append(authority);
        for (int i = 0; i < count; i++) {
            text.append('-').append(chunk.unsignedInt(at + 8 + 4 * i));
        }
        return text.toString();
    }

    private String hexDigits(ChunkBytes chunk) throws MalformedRecord {
        return UPPER_CASE.formatHex(chunk.copy(at, size));
    }
}
