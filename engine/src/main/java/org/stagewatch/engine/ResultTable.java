package org.stagewatch.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.sql.SqlText.ResultColumn;

/// A small result, whole in memory.
///
/// @param rows each with a value for every column, held as `ScalarType` says
public record ResultTable(List<ResultColumn> columns, List<List<@Nullable Object>> rows) {
    public ResultTable {
        columns = List.copyOf(columns);
        List<List<@Nullable Object>> copies = new ArrayList<>(rows.size());
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row has " + row.size() + " values for " + columns.size() + " columns: " + row);
            }
            copies.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copies);
    }

    /// The same as the constructor. Other modules use this one: the compiler drops the inner `@Nullable` from what they
    /// see of a record's own constructor.
    public static ResultTable of(List<ResultColumn> columns, List<List<@Nullable Object>> rows) {
        return new ResultTable(columns, rows);
    }

    /// Reads all rows that a cursor has left.
    ///
    /// @throws BackendException.TooManyRows if there are more rows than `limit`
    public static ResultTable read(RowCursor cursor, int limit) throws BackendException {
        int width = cursor.columns().size();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (cursor.next()) {
            if (rows.size() == limit) {
                throw new BackendException.TooManyRows(limit);
            }
            @Nullable Object[] values = new @Nullable Object[width];
            for (int column = 0; column < width; column++) {
                values[column] = cursor.value(column);
            }
            rows.add(Arrays.asList(values));
        }
        return new ResultTable(cursor.columns(), rows);
    }

    /// A row by its number from 0. For loops over rows in other modules: there the compiler takes the elements of
    /// [#rows] for lists without nulls.
    public List<@Nullable Object> row(int index) {
        return rows.get(index);
    }

    public Cell cell(int row, int column) {
        return new Cell(columns.get(column).type(), rows.get(row).get(column));
    }
}
