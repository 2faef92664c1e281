package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class ArrayShiftLeft implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("array_shift_left")
                .summary("Moves the elements of an array to the left; what leaves is lost.")
                .notes(
                        "The places that become free get null, or the value given. The result is null if the value is no array.")
                .overload(
                        DYNAMIC,
                        List.of(ArrayMove.ARRAY, ArrayMove.COUNT),
                        java(arguments -> ArrayMove.shift(arguments, 1)))
                .overload(
                        DYNAMIC,
                        List.of(ArrayMove.ARRAY, ArrayMove.COUNT, ArrayMove.FILLING),
                        ArrayMove.shiftOf("kql_array_shift_left_filled", 1))
                .example("array_shift_left(dynamic([1, 2, 3, 4, 5]), 2)", "dynamic([3, 4, 5, null, null])")
                .example("array_shift_left(dynamic([1, 2, 3]), -2, 'é')", "dynamic(['é', 'é', 1])")
                .build();
    }
}
