package org.stagewatch.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.Cell;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.kql.sql.SqlText.ResultColumn;

/// How the rows of a query are printed.
enum RowFormat {
    /// Aligned columns, for people.
    TABLE,
    /// One array of objects.
    JSON,
    /// One object a line.
    NDJSON,
    /// RFC 4180 with a header.
    CSV;

    /// Prints all rows as they come, and says how many there were.
    long print(RowCursor rows, PrintWriter out, int width) throws BackendException {
        return switch (this) {
            case TABLE -> new TextTable(out, width).print(rows);
            case JSON -> json(rows, out);
            case NDJSON -> ndjson(rows, out);
            case CSV -> csv(rows, out);
        };
    }

    private static long json(RowCursor rows, PrintWriter out) throws BackendException {
        long count = 0;
        out.print('[');
        while (rows.next()) {
            out.print(count == 0 ? "\n  " : ",\n  ");
            out.print(object(rows));
            count++;
        }
        out.println(count == 0 ? "]" : "\n]");
        return count;
    }

    private static long ndjson(RowCursor rows, PrintWriter out) throws BackendException {
        long count = 0;
        while (rows.next()) {
            out.println(object(rows));
            count++;
        }
        return count;
    }

    private static String object(RowCursor rows) {
        JsonLine json = new JsonLine().open('{');
        List<ResultColumn> columns = rows.columns();
        for (int index = 0; index < columns.size(); index++) {
            ResultColumn column = columns.get(index);
            json.key(column.name()).raw(new Cell(column.type(), rows.value(index)).json());
        }
        return json.close('}').toString();
    }

    private static long csv(RowCursor rows, PrintWriter out) throws BackendException {
        List<String> header = new ArrayList<>();
        rows.columns().forEach(column -> header.add(quoted(column.name())));
        out.print(String.join(",", header) + "\r\n");
        long count = 0;
        while (rows.next()) {
            List<String> cells = new ArrayList<>();
            for (int index = 0; index < rows.columns().size(); index++) {
                cells.add(quoted(new Cell(rows.columns().get(index).type(), rows.value(index)).text()));
            }
            out.print(String.join(",", cells) + "\r\n");
            count++;
        }
        return count;
    }

    private static String quoted(String text) {
        boolean isPlain = text.chars().noneMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
