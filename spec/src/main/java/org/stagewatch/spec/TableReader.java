package org.stagewatch.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.ResultTable;
import org.stagewatch.kql.sql.SqlText.ResultColumn;
import org.stagewatch.kql.type.ScalarType;
import org.stagewatch.spec.SpecDocument.Fence;

/// Reads the table in a fence: a line of `Name:type` columns and a line for each row, with `|` between cells.
public final class TableReader {
    private final String file;

    /// @param file what errors call it
    public TableReader(String file) {
        this.file = file;
    }

    /// @throws SpecFormatException at the place that is wrong
    public ResultTable read(Fence fence) {
        List<String> lines = fence.text().lines().toList();
        List<ResultColumn> columns = new ArrayList<>();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            int line = fence.line() + 1 + index;
            if (lines.get(index).isBlank()) {
                continue;
            }
            if (columns.isEmpty()) {
                columns.addAll(readHeader(lines.get(index), line));
            } else {
                rows.add(readRow(columns, lines.get(index), line));
            }
        }
        if (columns.isEmpty()) {
            throw new SpecFormatException(file, fence.line(), 1, "the table has no line of columns");
        }
        return ResultTable.of(columns, rows);
    }

    private List<ResultColumn> readHeader(String text, int line) {
        List<ResultColumn> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int start = 0;
        for (String part : text.split("\\|", -1)) {
            int colon = part.lastIndexOf(':');
            ScalarType type = colon < 0
                    ? null
                    : ScalarType.named(part.substring(colon + 1).strip());
            String name = colon < 0 ? "" : part.substring(0, colon).strip();
            if (type == null || name.isEmpty()) {
                throw new SpecFormatException(file, line, column(text, start), "not a column such as `Name:string`");
            }
            if (!names.add(name)) {
                throw new SpecFormatException(file, line, column(text, start), "there are two columns " + name);
            }
            columns.add(new ResultColumn(name, type));
            start += part.length() + 1;
        }
        return columns;
    }

    private List<@Nullable Object> readRow(List<ResultColumn> columns, String text, int line) {
        List<@Nullable Object> values = new ArrayList<>();
        int start = 0;
        for (ResultColumn column : columns) {
            if (start > text.length()) {
                throw new SpecFormatException(
                        file, line, text.length() + 1, "the row has no cell for " + column.name());
            }
            CellReader cell = new CellReader(column.type(), text, start);
            try {
                values.add(cell.read());
            } catch (CellReader.BadCellException e) {
                throw new SpecFormatException(file, line, column(text, start), String.valueOf(e.getMessage()));
            }
            start = cell.end() + 1;
        }
        if (start <= text.length()) {
            throw new SpecFormatException(file, line, start, "the row has more cells than there are columns");
        }
        return values;
    }

    /// The column of the first character from an offset on that is not blank.
    private static int column(String text, int offset) {
        int index = offset;
        while (index < text.length() && text.charAt(index) == ' ') {
            index++;
        }
        return index + 1;
    }
}
