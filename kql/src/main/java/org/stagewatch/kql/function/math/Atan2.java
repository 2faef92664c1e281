package org.stagewatch.kql.function.math;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

final class Atan2 implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("atan2")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("The angle in radians between the x-axis and the ray to a point.")
                .overload(
                        REAL,
                        List.of(parameter("y", REAL, "The point's y."), parameter("x", REAL, "The point's x.")),
                        sql("atan2({y}, {x})"))
                .example("atan2(1, 1)", "0.7853981633974483")
                .example("atan2(real(null), 1)", "real(null)")
                .build();
    }
}
