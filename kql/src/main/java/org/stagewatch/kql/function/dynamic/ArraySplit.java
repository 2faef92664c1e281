package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.oneOf;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.INT;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class ArraySplit implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("array_split")
                .summary("Splits an array at a position, or at several.")
                .notes(
                        "Positions count from 0; negative ones from the end. The result is null if the value is no array.")
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("array", DYNAMIC, "The array."),
                                parameter(
                                        "index", oneOf(INT, LONG), "The position of the second part's first element.")),
                        AnyValueParameter.javaWithJson(
                                "kql_array_split", List.of(DYNAMIC, DYNAMIC), DYNAMIC, ArraySplit::split, Set.of(1)))
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("array", DYNAMIC, "The array."),
                                parameter("indices", oneOf(DYNAMIC), "An array of positions.")),
                        java(ArraySplit::split))
                .example("array_split(dynamic([1, 2, 3, 4, 5]), 2)", "dynamic([[1, 2], [3, 4, 5]])")
                .example("array_split(dynamic([1, 2, 3, 4, 5]), dynamic([1, 3]))", "dynamic([[1], [2, 3], [4, 5]])")
                .example("array_split(dynamic([]), 1)", "dynamic([[], []])")
                .build();
    }

    private static @Nullable String split(@Nullable Object[] arguments) {
        List<Json> elements = Calls.array(arguments, 0);
        if (elements == null) {
            return null;
        }
        Json at = Calls.json(arguments, 1);
        List<Json> positions = at instanceof Json.Array(var several) ? several : List.of(at);
        List<Json> parts = new ArrayList<>();
        int from = 0;
        for (Json position : positions) {
            Long index = position instanceof Json.Number number ? number.longValue() : null;
            if (index == null) {
                return null;
            }
            int to = (int) Math.clamp(index < 0 ? index + elements.size() : index, (long) from, (long) elements.size());
            parts.add(new Json.Array(elements.subList(from, to)));
            from = to;
        }
        parts.add(new Json.Array(elements.subList(from, elements.size())));
        return Calls.result(parts);
    }
}
