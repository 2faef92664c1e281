package org.stagewatch.telemetry.format;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

/// Splits text into rows of cells, as RFC 4180 has it.
public final class CsvRows {
    private static final int LONGEST_ROW = 1 << 24;
    private static final int MOST_CELLS = 10_000;

    /// What [#next] found.
    public enum Found {
        ROW,
        DAMAGED,
        END
    }

    private final Reader reader;
    private final char separator;
    private final char[] buffer = new char[1 << 14];
    private final StringBuilder cell = new StringBuilder();
    private int position;
    private int filled;
    private long lineEnds;
    private long line;
    private long length;
    private String problem = "";

    CsvRows(Reader reader) {
        this(reader, ',');
    }

    /// @param separator what stands between cells
    public CsvRows(Reader reader, char separator) {
        this.reader = reader;
        this.separator = separator;
    }

    /// The line, from 1, at which the last row began.
    public long line() {
        return line;
    }

    /// What is wrong with the last row.
    public String problem() {
        return problem;
    }

    /// @param cells is filled with the row's cells
    public Found next(List<String> cells) throws IOException {
        cells.clear();
        line = lineEnds + 1;
        length = 0;
        problem = "";
        if (peek() < 0) {
            return Found.END;
        }
        while (true) {
            cell.setLength(0);
            if (peek() == '"') {
                readQuoted();
            }
            int character = readPlain();
            if (cells.size() < MOST_CELLS) {
                cells.add(cell.toString());
            } else {
                damage("the row has more than " + MOST_CELLS + " values");
            }
            if (character != separator) {
                return problem.isEmpty() ? Found.ROW : Found.DAMAGED;
            }
        }
    }

    /// Reads up to and including the cell's end.
    ///
    /// @return what ended it: a separator, a line end or -1
    private int readPlain() throws IOException {
        while (true) {
            int character = take();
            if (character == '\r' && peek() == '\n') {
                character = take();
            }
            if (character < 0 || character == separator || character == '\n' || character == '\r') {
                return character;
            }
            append((char) character);
        }
    }

    private void readQuoted() throws IOException {
        take();
        while (true) {
            int character = take();
            if (character < 0) {
                damage("a quoted value does not end");
                return;
            }
            if (character == '"') {
                if (peek() != '"') {
                    break;
                }
                take();
            }
            append((char) character);
        }
        int behind = peek();
        if (behind >= 0 && behind != separator && behind != '\n' && behind != '\r') {
            damage("there is text behind a quoted value");
        }
    }

    private void append(char character) {
        if (++length > LONGEST_ROW) {
            damage("the row is longer than " + (LONGEST_ROW >> 20) + " Mi characters");
        } else {
            cell.append(character);
        }
    }

    private void damage(String what) {
        if (problem.isEmpty()) {
            problem = what;
        }
    }

    private int peek() throws IOException {
        if (position == filled) {
            filled = Math.max(0, reader.read(buffer));
            position = 0;
            if (filled == 0) {
                return -1;
            }
        }
        return buffer[position];
    }

    private int take() throws IOException {
        int character = peek();
        if (character >= 0) {
            position++;
            if (character == '\n') {
                lineEnds++;
            }
        }
        return character;
    }
}
