package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.oneOf;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.GUID;
import static org.stagewatch.kql.type.ScalarType.INT;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.STRING;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;

import java.util.List;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.type.ScalarType;

/// What `min` and `max` and their conditional forms share.
///
/// A dynamic has no order in SQL: here numbers come before everything else and are compared by value, the rest by text.
enum Extreme {
    LEAST("min", "arg_min", "min_by"),
    GREATEST("max", "arg_max", "max_by");

    private static final List<ScalarType> PLAIN = List.of(BOOL, INT, LONG, REAL, DATETIME, TIMESPAN, GUID);
    private static final String KEY =
            "TRY_CAST({expr} AS DOUBLE) IS NULL, coalesce(TRY_CAST({expr} AS DOUBLE), 0), {expr}";

    private final String aggregate;
    private final String duckDbBy;
    private final String sparkBy;

    Extreme(String aggregate, String duckDbBy, String sparkBy) {
        this.aggregate = aggregate;
        this.duckDbBy = duckDbBy;
        this.sparkBy = sparkBy;
    }

    AggregateFunction.Builder overloads(AggregateFunction.Builder extreme, Condition condition) {
        String meaning = "What is compared.";
        for (ScalarType type : PLAIN) {
            extreme.overload(
                    type,
                    condition.parameters(parameter("expr", oneOf(type), meaning)),
                    condition.sqlOf(aggregate + "({expr}){filter}"));
        }
        return extreme.overload(
                        STRING,
                        condition.parameters(parameter("expr", oneOf(STRING), meaning)),
                        condition.sqlOf("coalesce(" + aggregate + "({expr}){filter}, '')"))
                .overload(
                        DYNAMIC,
                        condition.parameters(parameter("expr", oneOf(DYNAMIC), meaning)),
                        sql(DUCKDB, condition.applyToNonNull(duckDbBy + "({expr}, row(" + KEY + ")){filter}")),
                        sql(SPARK, condition.applyToNonNull(sparkBy + "({expr}, struct(" + KEY + ")){filter}")));
    }
}
