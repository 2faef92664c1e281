package org.stagewatch.kql.function.math;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Overload.Nulls.FROM_ARGUMENTS;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ReturnType.exactly;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import java.util.Objects;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

final class Erfc implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("erfc")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("What the error function of a number lacks to 1.")
                .overload(
                        exactly(REAL),
                        List.of(parameter("number", REAL, "The number.")),
                        FROM_ARGUMENTS,
                        java(arguments -> SpecialFunction.complementaryErrorFunction(
                                (Double) Objects.requireNonNull(arguments[0]))))
                .example("round(erfc(0), 12)", "1.0")
                .example("erfc(real(null))", "real(null)")
                .build();
    }
}
