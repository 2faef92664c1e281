package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class ArraySlice implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("array_slice")
                .summary("The elements of an array from one position to another, both among them.")
                .notes(
                        "Positions count from 0; negative ones from the end. The result is null if the value is no array.")
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("array", DYNAMIC, "The array."),
                                parameter("start", LONG, "The first position."),
                                parameter("end", LONG, "The last position.")),
                        java(ArraySlice::slice))
                .example("array_slice(dynamic([1, 2, 3]), 1, 2)", "dynamic([2, 3])")
                .example("array_slice(dynamic([1, 2, 3, 4, 5]), -3, -2)", "dynamic([3, 4])")
                .example("array_slice(dynamic([]), 0, 5)", "dynamic([])")
                .build();
    }

    private static @Nullable String slice(@Nullable Object[] arguments) {
        List<Json> elements = Calls.array(arguments, 0);
        if (elements == null) {
            return null;
        }
        int size = elements.size();
        int start = position(Calls.number(arguments, 1), size);
        int end = position(Calls.number(arguments, 2), size);
        int from = Math.max(start, 0);
        int to = Math.min(end + 1, size);
        return Calls.result(from < to ? elements.subList(from, to) : List.of());
    }

    private static int position(long index, int size) {
        return (int) Math.clamp(index < 0 ? index + size : index, -1L, (long) size);
    }
}
