package org.stagewatch.kql.function.conversion;

import static org.stagewatch.kql.dialect.SqlExpression.sql;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.dialect.JavaBody;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.JavaFunction.NullArguments;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.Implementation.Operand;
import org.stagewatch.kql.function.dynamic.JsonForm;
import org.stagewatch.kql.type.ScalarType;

/// The SQL that turns a value of one type into another: SQL where it means the same as [ScalarReader] and
/// [ScalarWriter], those as a Java function elsewhere.
public final class Conversion {
    /// A dynamic with a number of so many digits is written in Java.
    private static final String MANY_DIGITS = "[0-9.]".repeat(16);

    private static final JavaFunction PRECISE_TEXT = new JavaFunction(
            "kql_dynamic_to_precise_string",
            List.of(ScalarType.DYNAMIC),
            ScalarType.STRING,
            NullArguments.GIVE_NULL,
            arguments -> RealDigits.text((String) Objects.requireNonNull(arguments[0])));

    private Conversion() {}

    /// A value as text; null gives the empty string.
    public static SqlExpression text(Dialect dialect, Operand operand) {
        return convert(dialect, operand.sql(), operand.type(), ScalarType.STRING);
    }

    /// What doesn't convert gives null, or the empty string.
    public static SqlExpression convert(Dialect dialect, SqlExpression value, ScalarType from, ScalarType to) {
        if (from == to) {
            return value;
        }
        if (to == ScalarType.DYNAMIC) {
            return sql(JsonForm.template(from, dialect), value);
        }
        SqlExpression inSql =
                to == ScalarType.STRING ? nativeText(dialect, value, from) : nativeNumber(value, from, to);
        return inSql != null ? inSql : new SqlExpression.JavaCall(function(from, to), List.of(value));
    }

    private static @Nullable SqlExpression nativeText(Dialect dialect, SqlExpression value, ScalarType from) {
        return switch (from) {
            case BOOL, INT, LONG -> sql("COALESCE(CAST({value} AS VARCHAR), '')", value);
            case GUID, DECIMAL -> sql("COALESCE({value}, '')", value);
            case REAL ->
                dialect == Dialect.DUCKDB
                        ? sql(
                                "COALESCE(replace(replace(CAST({value} AS VARCHAR), 'nan', 'NaN'), 'inf', 'Infinity'), '')",
                                value)
                        : null;
            case DYNAMIC ->
                dialect == Dialect.DUCKDB
                        ? sql(
                                "COALESCE(CASE WHEN regexp_matches({value}, '" + MANY_DIGITS + "') THEN {precise}"
                                        + " ELSE json_extract_string({value}, '$') END, '')",
                                value,
                                new SqlExpression.JavaCall(PRECISE_TEXT, List.of(value)))
                        : null;
            case STRING, DATETIME, TIMESPAN, ERROR -> null;
        };
    }

    private static @Nullable SqlExpression nativeNumber(SqlExpression value, ScalarType from, ScalarType to) {
        return switch (to) {
            case BOOL -> from == ScalarType.INT || from == ScalarType.LONG ? sql("{value} <> 0", value) : null;
            case INT ->
                switch (from) {
                    case BOOL -> sql("CAST({value} AS INTEGER)", value);
                    case LONG, DATETIME, TIMESPAN -> sql("TRY_CAST({value} AS INTEGER)", value);
                    case REAL -> sql("TRY_CAST(trunc({value}) AS INTEGER)", value);
                    default -> null;
                };
            case LONG ->
                switch (from) {
                    case BOOL, INT -> sql("CAST({value} AS BIGINT)", value);
                    case DATETIME, TIMESPAN -> value;
                    case REAL -> sql("TRY_CAST(trunc({value}) AS BIGINT)", value);
                    default -> null;
                };
            case REAL ->
                switch (from) {
                    case BOOL, INT, LONG, DATETIME, TIMESPAN -> sql("CAST({value} AS DOUBLE)", value);
                    default -> null;
                };
            default -> null;
        };
    }

    private static JavaFunction function(ScalarType from, ScalarType to) {
        JavaBody body = arguments -> ScalarReader.convert(arguments[0], from, to);
        return new JavaFunction(
                "kql_" + from.kqlName() + "_to_" + to.kqlName(), List.of(from), to, NullArguments.GIVE_NULL, body);
    }
}
