package org.stagewatch.kql.function.math;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class IsNan implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("isnan")
                .summary("Whether a real is NaN.")
                .overload(
                        BOOL,
                        List.of(parameter("number", REAL, "The number.")),
                        sql("coalesce(isnan({number}), FALSE)"))
                .example("isnan(real(nan))", "true")
                .example("isnan(1.0)", "false")
                .example("isnan(real(null))", "false")
                .build();
    }
}
