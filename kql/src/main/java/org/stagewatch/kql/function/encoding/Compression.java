package org.stagewatch.kql.function.encoding;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// The two wrappings of compressed data that Kusto knows, and what stands before and behind the data in each.
enum Compression {
    /// RFC 1952, with the shortest header.
    GZIP(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, (byte) 0xFF}, 4, 8),
    /// RFC 1950.
    ZLIB(new byte[] {0x78, 1}, 0, 4);

    /// Kusto's limit of one value, so that a small text can't fill the memory.
    private static final int MAX_SIZE = 1 << 20;

    private static final int MAX_STORED = 0xFFFF;

    private final byte[] header;
    private final int checkedHeader;
    private final int trailer;

    /// @param checkedHeader how many bytes of the header must be as given
    Compression(byte[] header, int checkedHeader, int trailer) {
        this.header = header;
        this.checkedHeader = checkedHeader;
        this.trailer = trailer;
    }

    String compress(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header);
        out.writeBytes(deflated(bytes));
        out.writeBytes(trailerOf(bytes));
        return Base64Text.encode(out.toByteArray());
    }

    /// The text; empty if the data is malformed, fails its checksum, is no UTF-8, or is too big.
    String decompress(String base64) {
        byte[] data = Base64Text.decode(base64);
        if (data == null || data.length < header.length + trailer || !isHeader(data)) {
            return "";
        }
        byte[] bytes = inflated(data);
        boolean isSound = bytes != null
                && Arrays.equals(trailerOf(bytes), Arrays.copyOfRange(data, data.length - trailer, data.length));
        return isSound ? Base64Text.textOf(bytes) : "";
    }

    private boolean isHeader(byte[] data) {
        return switch (this) {
            case GZIP -> Arrays.equals(data, 0, checkedHeader, header, 0, checkedHeader);
            case ZLIB ->
                (data[0] & 0x0F) == 8 && (data[1] & 0x20) == 0 && ((data[0] & 255) << 8 | data[1] & 255) % 31 == 0;
        };
    }

    private byte[] trailerOf(byte[] bytes) {
        Checksum checksum = this == GZIP ? new CRC32() : new Adler32();
        checksum.update(bytes);
        ByteBuffer buffer = ByteBuffer.allocate(trailer);
        return switch (this) {
            case GZIP ->
                buffer.order(ByteOrder.LITTLE_ENDIAN)
                        .putInt((int) checksum.getValue())
                        .putInt(bytes.length)
                        .array();
            case ZLIB -> buffer.putInt((int) checksum.getValue()).array();
        };
    }

    /// Stored as they are where that isn't longer, as Kusto does.
    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] chunk = new byte[4096];
            while (!deflater.finished()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
        }
        return out.size() < bytes.length || bytes.length > MAX_STORED ? out.toByteArray() : stored(bytes);
    }

    private static byte[] stored(byte[] bytes) {
        return ByteBuffer.allocate(5 + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 1)
                .putShort((short) bytes.length)
                .putShort((short) ~bytes.length)
                .put(bytes)
                .array();
    }

    private byte @Nullable [] inflated(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(data, header.length, data.length - header.length - trailer);
            byte[] chunk = new byte[4096];
            while (!inflater.finished()) {
                int count = inflater.inflate(chunk);
                out.write(chunk, 0, count);
                boolean isStuck = count == 0 && !inflater.finished();
                if (isStuck || out.size() > MAX_SIZE) {
                    return null;
                }
            }
            return inflater.getRemaining() == 0 ? out.toByteArray() : null;
        } catch (DataFormatException _) {
            return null;
        }
    }
}
