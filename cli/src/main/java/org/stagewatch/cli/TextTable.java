package org.stagewatch.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.Cell;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.kql.sql.SqlText.ResultColumn;

/// Prints rows as aligned columns that fit a terminal. The first rows decide how wide each column is; longer values are
/// cut with an ellipsis, and control characters are shown as such, so that telemetry can't steer the terminal.
final class TextTable {
    private static final int ROWS_TO_MEASURE = 200;
    private static final int NARROWEST = 8;
    private static final String GAP = "  ";

    private final PrintWriter out;
    private final int width;

    /// @param width how many characters a line may have
    TextTable(PrintWriter out, int width) {
        this.out = out;
        this.width = width;
    }

    long print(RowCursor rows) throws BackendException {
        List<ResultColumn> columns = rows.columns();
        List<List<String>> first = new ArrayList<>();
        while (first.size() < ROWS_TO_MEASURE && rows.next()) {
            first.add(cells(rows));
        }
        List<String> header = columns.stream().map(ResultColumn::name).toList();
        int[] widths = widths(header, first);
        line(header, widths);
        StringBuilder rule = new StringBuilder();
        for (int columnWidth : widths) {
            rule.append(rule.isEmpty() ? "" : GAP).append("-".repeat(columnWidth));
        }
        out.println(rule);
        first.forEach(row -> line(row, widths));
        long count = first.size();
        while (rows.next()) {
            line(cells(rows), widths);
            count++;
        }
        out.println(count == 1 ? "1 row" : count + " rows");
        return count;
    }

    private static List<String> cells(RowCursor rows) {
        List<String> cells = new ArrayList<>();
        for (int index = 0; index < rows.columns().size(); index++) {
            cells.add(visible(new Cell(rows.columns().get(index).type(), rows.value(index)).text()));
        }
        return cells;
    }

    static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean isControl = Character.isISOControl(point) || Character.getType(point) == Character.FORMAT;
            shown.appendCodePoint(
                    isControl ? (point == '\n' || point == '\t' || point == '\r' ? ' ' : '\uFFFD') : point);
        });
        return shown.toString();
    }

    /// Each column as wide as its longest value, the widest cut until the line fits.
    private int[] widths(List<String> header, List<List<String>> rows) {
        int[] widths = new int[header.size()];
        for (int index = 0; index < widths.length; index++) {
            widths[index] = length(header.get(index));
            for (List<String> row : rows) {
                widths[index] = Math.max(widths[index], length(row.get(index)));
            }
        }
        int excess = -width + GAP.length() * (widths.length - 1);
        for (int one : widths) {
            excess += one;
        }
        while (excess > 0) {
            int widest = 0;
            for (int index = 1; index < widths.length; index++) {
                widest = widths[index] > widths[widest] ? index : widest;
            }
            if (widths.length == 0 || widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
            excess--;
        }
        return widths;
    }

    private void line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int index = 0; index < widths.length; index++) {
            String cell = cells.get(index);
            int length = length(cell);
            line.append(index == 0 ? "" : GAP);
            if (length > widths[index]) {
                line.append(cell, 0, cell.offsetByCodePoints(0, widths[index] - 1))
                        .append('…');
            } else {
                line.append(cell).append(" ".repeat(widths[index] - length));
            }
        }
        out.println(line.toString().stripTrailing());
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
