package org.stagewatch.telemetry.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Splits bytes into lines without copying them, and passes over lines that are too long.
final class LineReader {
    /// What [#next] found.
    enum Found {
        LINE,
        TOO_LONG,
        END
    }

    private final InputStream stream;
    private final int maximum;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private int filled;
    private int next;
    private long number;

    /// @param maximum the longest line that is kept, in bytes
    LineReader(InputStream stream, int maximum) {
        this.stream = stream;
        this.maximum = maximum;
    }

    Found next() throws IOException {
        start = next;
        int search = start;
        boolean tooLong = false;
        while (true) {
            for (; search < filled; search++) {
                if (buffer[search] == '\n') {
                    end = search;
                    next = search + 1;
                    number++;
                    return tooLong ? Found.TOO_LONG : Found.LINE;
                }
            }
            tooLong |= makeRoom();
            int count = stream.read(buffer, filled, buffer.length - filled);
            if (count < 0) {
                return atEnd(tooLong);
            }
            search = filled;
            filled += count;
        }
    }

    private Found atEnd(boolean tooLong) {
        end = filled;
        next = filled;
        if (start == end && !tooLong) {
            return Found.END;
        }
        number++;
        return tooLong ? Found.TOO_LONG : Found.LINE;
    }

    /// Makes place for more bytes; true if the line is longer than it may be, and what is there of it was dropped.
    private boolean makeRoom() {
        if (filled < buffer.length) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            filled -= start;
            start = 0;
            return false;
        }
        if (buffer.length < maximum) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(maximum, buffer.length * 2L));
            return false;
        }
        filled = 0;
        return true;
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int length() {
        return end - start;
    }

    /// The number of the line, from 1.
    long number() {
        return number;
    }
}
