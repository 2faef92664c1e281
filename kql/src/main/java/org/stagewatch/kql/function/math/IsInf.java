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

final class IsInf implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("isinf")
                .summary("Whether a real is infinite, positive or negative.")
                .overload(
                        BOOL,
                        List.of(parameter("number", REAL, "The number.")),
                        sql(DUCKDB, "coalesce(isinf({number}), FALSE)"),
                        sql(SPARK, "coalesce(abs({number}) = CAST('Infinity' AS DOUBLE), FALSE)"))
                .example("isinf(1.0 / 0)", "true")
                .example("isinf(1.0)", "false")
                .example("isinf(real(null))", "false")
                .build();
    }
}
