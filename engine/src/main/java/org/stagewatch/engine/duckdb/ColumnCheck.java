package org.stagewatch.engine.duckdb;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import org.stagewatch.kql.sql.SqlText.ResultColumn;

/// Refuses a result whose columns are not held as `ScalarType` says: the SQL was written wrongly, and reading it
/// anyway would show wrong values.
record ColumnCheck(List<ResultColumn> columns) {
    void check(ResultSetMetaData result) throws SQLException {
        if (columns.isEmpty()) {
            // SQL has no result without columns.
            return;
        }
        if (result.getColumnCount() != columns.size()) {
            throw new IllegalStateException(
                    "the SQL gives " + result.getColumnCount() + " columns for the query's " + columns.size());
        }
        for (int index = 0; index < columns.size(); index++) {
            ResultColumn column = columns.get(index);
            String wanted = DuckDbTypes.columnType(column.type()).name();
            String got = result.getColumnTypeName(index + 1);
            if (!got.equals(wanted)) {
                throw new IllegalStateException("the SQL gives " + got + " for the column " + column.name()
                        + ", whose type " + column.type().kqlName() + " is held as " + wanted);
            }
        }
    }
}
