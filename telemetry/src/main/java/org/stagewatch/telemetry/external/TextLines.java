package org.stagewatch.telemetry.external;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// Splits text at line feeds; a carriage return before one belongs to the line end.
final class TextLines {
    private final Reader reader;
    private final int longest;
    private final char[] buffer = new char[1 << 14];
    private int position;
    private int filled;
    private long number;

    /// @param longest the longest line that is read, in characters
    TextLines(Reader reader, int longest) {
        this.reader = reader;
        this.longest = longest;
    }

    /// The next line, or null at the end.
    ///
    /// @throws IOException also if a line is too long
    @Nullable
    String next() throws IOException {
        if (!fill()) {
            return null;
        }
        number++;
        StringBuilder line = new StringBuilder();
        while (fill()) {
            int start = position;
            while (position < filled && buffer[position] != '\n') {
                position++;
            }
            line.append(buffer, start, position - start);
            if (line.length() > longest) {
                throw new IOException("line " + number + " is longer than " + longest + " characters");
            }
            if (position < filled) {
                position++;
                break;
            }
        }
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }

    private boolean fill() throws IOException {
        if (position == filled) {
            filled = Math.max(0, reader.read(buffer));
            position = 0;
        }
        return filled > 0;
    }
}
