package org.stagewatch.kql.function.math;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class IsFinite implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("isfinite")
                .summary("Whether a real is a number, neither infinite nor NaN.")
                .overload(
                        BOOL,
                        List.of(parameter("number", REAL, "The number.")),
                        sql(DUCKDB, "coalesce(isfinite({number}), FALSE)"),
                        sql(SPARK, "coalesce(abs({number}) < CAST('Infinity' AS DOUBLE), FALSE)"))
                .example("isfinite(1.0)", "true")
                .example("isfinite(1.0 / 0)", "false")
                .example("isfinite(real(null))", "false")
                .build();
    }
}
