package org.stagewatch.telemetry.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Gives text files as UTF-8 without a byte order mark. UTF-16 is told by its mark or by its zeros.
public final class Utf8Stream extends InputStream {
    private static final int CHARS = 1 << 13;

    private final Reader reader;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final CharBuffer chars = CharBuffer.allocate(CHARS).flip();
    private final ByteBuffer bytes = ByteBuffer.allocate(CHARS * 3).flip();
    private boolean isAtEnd;

    private Utf8Stream(InputStream stream, Charset charset) {
        this.reader = new InputStreamReader(stream, charset);
    }

    /// @param stream must support marks
    public static InputStream of(InputStream stream) throws IOException {
        stream.mark(4);
        byte[] start = stream.readNBytes(3);
        stream.reset();
        int first = start.length > 0 ? start[0] & 0xFF : -1;
        int second = start.length > 1 ? start[1] & 0xFF : -1;
        if (first == 0xEF && second == 0xBB && start.length > 2 && (start[2] & 0xFF) == 0xBF) {
            stream.skipNBytes(3);
            return stream;
        }
        if (first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF) {
            stream.skipNBytes(2);
            return new Utf8Stream(stream, first == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        if (first > 0 && second == 0) {
            return new Utf8Stream(stream, StandardCharsets.UTF_16LE);
        }
        return first == 0 && second > 0 ? new Utf8Stream(stream, StandardCharsets.UTF_16BE) : stream;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(target, offset, count);
        return count;
    }

    private boolean fill() throws IOException {
        while (!bytes.hasRemaining() && !isAtEnd) {
            chars.compact();
            isAtEnd = reader.read(chars) < 0;
            chars.flip();
            bytes.clear();
            encoder.encode(chars, bytes, isAtEnd);
            if (isAtEnd) {
                encoder.flush(bytes);
            }
            bytes.flip();
        }
        return bytes.hasRemaining();
    }
}
