package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class ArrayShiftRight implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("array_shift_right")
                .summary("Moves the elements of an array to the right; what leaves is lost.")
                .notes(
                        "The places that become free get null, or the value given. The result is null if the value is no array.")
                .overload(
                        DYNAMIC,
                        List.of(ArrayMove.ARRAY, ArrayMove.COUNT),
                        java(arguments -> ArrayMove.shift(arguments, -1)))
                .overload(
                        DYNAMIC,
                        List.of(ArrayMove.ARRAY, ArrayMove.COUNT, ArrayMove.FILLING),
                        ArrayMove.shiftOf("kql_array_shift_right_filled", -1))
                .example("array_shift_right(dynamic([1, 2, 3, 4, 5]), 2)", "dynamic([null, null, 1, 2, 3])")
                .example("array_shift_right(dynamic([1, 2]), 1, '')", "dynamic(['', 1])")
                .build();
    }
}
