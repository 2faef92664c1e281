package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.DECIMAL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.GUID;
import static org.stagewatch.kql.type.ScalarType.INT;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.STRING;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;

import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.type.ScalarType;

/// The SQL that gives a value as the JSON text that it has inside a dynamic: a datetime as
/// `"2024-01-01T00:00:00.0000000Z"`.
///
/// SQL rather than Java, because lists are built of it inside aggregations, over millions of values.
public final class JsonForm {
    private static final String SECONDS_FROM_YEAR_1_TO_1970 = "62135596800";

    private JsonForm() {}

    /// A template that turns what stands in `{value}` into JSON text. It is null where the value is.
    public static String template(ScalarType type, Dialect dialect) {
        return switch (type) {
            case BOOL, INT, LONG -> "CAST({value} AS VARCHAR)".replace("VARCHAR", textType(dialect));
            case REAL -> real(dialect);
            case DECIMAL, GUID -> "('\"' || {value} || '\"')";
            case STRING -> dialect == DUCKDB ? "CAST(to_json({value}) AS VARCHAR)" : sparkString();
            case DATETIME -> datetime(dialect);
            case TIMESPAN -> timespan(dialect);
            case DYNAMIC, ERROR -> "{value}";
        };
    }

    private static String textType(Dialect dialect) {
        return dialect == DUCKDB ? "VARCHAR" : "STRING";
    }

    private static String integerDivision(Dialect dialect) {
        return dialect == DUCKDB ? "//" : "DIV";
    }

    /// JSON has no NaN and no infinities; they become texts.
    private static String real(Dialect dialect) {
        String isFinite = dialect == DUCKDB
                ? "isfinite({value})"
                : "{value} BETWEEN -1.7976931348623157e308 AND 1.7976931348623157e308";
        return "CASE WHEN " + isFinite + " THEN CAST({value} AS " + textType(dialect)
                + ") WHEN isnan({value}) THEN '\"NaN\"' WHEN {value} > 0 THEN '\"Infinity\"'"
                + " WHEN {value} < 0 THEN '\"-Infinity\"' END";
    }

    /// Spark writes JSON only of structures: that of one text is cut out of one with a single member.
    private static String sparkString() {
        return "substr(to_json(named_struct('v', {value})), 6, length(to_json(named_struct('v', {value}))) - 6)";
    }

    private static String datetime(Dialect dialect) {
        String seconds = "({value} " + integerDivision(dialect) + " 10000000 - " + SECONDS_FROM_YEAR_1_TO_1970 + ")";
        String toSeconds = dialect == DUCKDB
                ? "strftime(make_timestamp(" + seconds + " * 1000000), '%Y-%m-%dT%H:%M:%S')"
                : "date_format(timestamp_seconds(" + seconds
                        + "), 'yyyy-MM-dd') || 'T' || date_format(timestamp_seconds(" + seconds + "), 'HH:mm:ss')";
        return "('\"' || " + toSeconds + " || '.' || " + padded("{value} % 10000000", 7, dialect) + " || 'Z\"')";
    }

    private static String timespan(Dialect dialect) {
        String divide = " " + integerDivision(dialect) + " ";
        String ticks = "abs({value})";
        return "('\"' || CASE WHEN {value} < 0 THEN '-' ELSE '' END || CASE WHEN " + ticks
                + " >= 864000000000 THEN CAST("
                + ticks + divide + "864000000000 AS " + textType(dialect) + ") || '.' ELSE '' END || "
                + padded(ticks + divide + "36000000000 % 24", 2, dialect) + " || ':' || "
                + padded(ticks + divide + "600000000 % 60", 2, dialect) + " || ':' || "
                + padded(ticks + divide + "10000000 % 60", 2, dialect)
                + " || CASE WHEN {value} % 10000000 = 0 THEN '' ELSE '.' || "
                + padded(ticks + " % 10000000", 7, dialect) + " END || '\"')";
    }

    private static String padded(String number, int digits, Dialect dialect) {
        return "lpad(CAST(" + number + " AS " + textType(dialect) + "), " + digits + ", '0')";
    }
}
