package org.stagewatch.engine.duckdb;

import java.math.BigDecimal;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.catalog.Table.Storage;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.type.ScalarType;

/// How DuckDB holds KQL's types: the table of [ScalarType] in the driver's words.
final class DuckDbTypes {
    private DuckDbTypes() {}

    static DuckDBColumnType columnType(ScalarType type) {
        return switch (type) {
            case BOOL -> DuckDBColumnType.BOOLEAN;
            case INT -> DuckDBColumnType.INTEGER;
            case LONG, DATETIME, TIMESPAN -> DuckDBColumnType.BIGINT;
            case REAL -> DuckDBColumnType.DOUBLE;
            case DECIMAL, STRING, GUID, DYNAMIC -> DuckDBColumnType.VARCHAR;
            case ERROR -> throw new IllegalArgumentException("an expression with an error has no SQL type");
        };
    }

    /// The SQL type of a stored column.
    static String sqlType(StoredColumn column) {
        return column.storage() == Storage.TIMESTAMP
                ? "TIMESTAMP"
                : columnType(column.type()).name();
    }

    /// What SQL's null is in KQL: a string is empty instead.
    static @Nullable Object readNull(ScalarType type) {
        return type.isNullable() ? null : "";
    }

    /// A value of a vector.
    static @Nullable Object read(ScalarType type, DuckDBReadableVector vector, long row) {
        if (vector.isNull(row)) {
            return readNull(type);
        }
        return switch (type) {
            case BOOL -> vector.getBoolean(row);
            case INT -> vector.getInt(row);
            case LONG, DATETIME, TIMESPAN -> vector.getLong(row);
            case REAL -> vector.getDouble(row);
            case DECIMAL -> new BigDecimal(vector.getString(row));
            case STRING, GUID, DYNAMIC -> vector.getString(row);
            case ERROR -> throw new IllegalStateException("an expression with an error was run");
        };
    }
}
