package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.oneOf;
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

import java.util.List;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.type.ScalarType;

/// `take_any` of one value and its kin: a value that isn't null or empty, if there is one.
final class AnyValue {
    private static final List<ScalarType> NULLABLE =
            List.of(BOOL, INT, LONG, REAL, DECIMAL, DATETIME, TIMESPAN, GUID, DYNAMIC);

    private AnyValue() {}

    static AggregateFunction.Builder overloads(AggregateFunction.Builder any, Condition condition) {
        String meaning = "What a value is taken of.";
        for (ScalarType type : NULLABLE) {
            any.overload(
                    type,
                    condition.parameters(parameter("expr", oneOf(type), meaning)),
                    condition.sqlOf(DUCKDB, "any_value({expr}){filter}"),
                    condition.sqlOf(SPARK, "any_value({expr}, TRUE){filter}"));
        }
        return any.overload(
                STRING,
                condition.parameters(parameter("expr", oneOf(STRING), meaning)),
                condition.sqlOf(DUCKDB, "coalesce(any_value(nullif({expr}, '')){filter}, '')"),
                condition.sqlOf(SPARK, "coalesce(any_value(nullif({expr}, ''), TRUE){filter}, '')"));
    }
}
