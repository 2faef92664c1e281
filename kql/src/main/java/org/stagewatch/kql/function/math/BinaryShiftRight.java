package org.stagewatch.kql.function.math;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Overload.Nulls.FROM_ARGUMENTS;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ReturnType.exactly;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.List;
import java.util.Objects;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

final class BinaryShiftRight implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("binary_shift_right")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("A number with its bits moved to the right; the sign stays.")
                .notes("The distance counts modulo 64.")
                .overload(
                        exactly(LONG),
                        List.of(parameter("value", LONG, "The number."), parameter("shift", LONG, "How far.")),
                        FROM_ARGUMENTS,
                        java(arguments -> (Long) Objects.requireNonNull(arguments[0])
                                >> (Long) Objects.requireNonNull(arguments[1])))
                .example("binary_shift_right(8, 2)", "2")
                .example("binary_shift_right(-8, 1)", "-4")
                .example("binary_shift_right(long(null), 1)", "long(null)")
                .build();
    }
}
