package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class ArrayRotateLeft implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("array_rotate_left")
                .summary("Moves the elements of an array to the left; what leaves comes in again.")
                .notes("The result is null if the value is no array.")
                .overload(
                        DYNAMIC,
                        List.of(ArrayMove.ARRAY, ArrayMove.COUNT),
                        java(arguments -> ArrayMove.rotate(arguments, 1)))
                .example("array_rotate_left(dynamic([1, 2, 3, 4, 5]), 2)", "dynamic([3, 4, 5, 1, 2])")
                .example("array_rotate_left(dynamic([]), 2)", "dynamic([])")
                .build();
    }
}
