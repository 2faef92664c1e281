package org.stagewatch.kql.function.math;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Overload.Nulls.FROM_ARGUMENTS;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ReturnType.exactly;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Degrees implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("degrees")
                .summary("An angle in radians as degrees.")
                .overload(
                        exactly(REAL),
                        List.of(parameter("number", REAL, "The number.")),
                        FROM_ARGUMENTS,
                        sql("degrees({number})"))
                .example("degrees(pi())", "180.0")
                .example("degrees(real(null))", "real(null)")
                .build();
    }
}
