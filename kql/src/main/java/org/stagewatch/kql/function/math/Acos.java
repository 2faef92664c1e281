package org.stagewatch.kql.function.math;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Overload.Nulls.FROM_ARGUMENTS;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ReturnType.exactly;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

final class Acos implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("acos")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("The angle in radians whose cosine is a number; NaN beyond -1 and 1.")
                .overload(
                        exactly(REAL),
                        List.of(parameter("number", REAL, "The number.")),
                        FROM_ARGUMENTS,
                        sql("acos({number})"))
                .example("acos(1)", "0.0")
                .example("acos(real(null))", "real(null)")
                .build();
    }
}
