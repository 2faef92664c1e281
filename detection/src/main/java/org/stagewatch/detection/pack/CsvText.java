package org.stagewatch.detection.pack;

import java.util.ArrayList;
import java.util.List;

/// Splits CSV text into lines of cells: commas, quotes that are doubled inside, line ends inside quotes.
final class CsvText {
    private final String text;
    private int at;

    CsvText(String text) {
        this.text = text;
    }

    /// @param start the offset of its first character
    record Line(int start, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    /// All lines that are not blank.
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        at = 0;
        while (at < text.length()) {
            int start = at;
            Line line = new Line(start, cells());
            if (!text.substring(start, Math.min(at, text.length())).isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(cell());
            if (at >= text.length()) {
                return cells;
            }
            char end = text.charAt(at);
            at++;
            if (end == ',') {
                continue;
            }
            if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            return cells;
        }
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        while (at < text.length()) {
            char unit = text.charAt(at);
            if (isQuoted && unit == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else if (unit == '"' && (isQuoted || cell.isEmpty())) {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (unit == ',' || unit == '\n' || unit == '\r')) {
                break;
            } else {
                cell.append(unit);
            }
            at++;
        }
        return cell.toString();
    }
}
