package org.stagewatch.kql.function.math;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Overload.Nulls.FROM_ARGUMENTS;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ReturnType.exactly;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Radians implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("radians")
                .summary("An angle in degrees as radians.")
                .overload(
                        exactly(REAL),
                        List.of(parameter("number", REAL, "The number.")),
                        FROM_ARGUMENTS,
                        sql("radians({number})"))
                .example("radians(180)", "3.141592653589793")
                .example("radians(real(null))", "real(null)")
                .build();
    }
}
