package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class Zip implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("zip")
                .shape(DynamicShape.ARRAY)
                .summary("Makes an array of arrays: the first elements of all, then the second, and so on.")
                .notes("Shorter arrays are filled up with null. The result is null if a value is no array.")
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("first", DYNAMIC, "The first array."),
                                parameter("others", DYNAMIC, "The other arrays.")
                                        .repeated()),
                        java(Zip::zip))
                .example("zip(dynamic([1, 3, 5]), dynamic([2, 4, 6]))", "dynamic([[1, 2], [3, 4], [5, 6]])")
                .example("zip(dynamic(['é', 1]), dynamic([{}]))", "dynamic([['é', {}], [1, null]])")
                .build();
    }

    private static @Nullable String zip(@Nullable Object[] arguments) {
        List<List<Json>> arrays = new ArrayList<>();
        for (int index = 0; index < arguments.length; index++) {
            List<Json> elements = Calls.array(arguments, index);
            if (elements == null) {
                return null;
            }
            arrays.add(elements);
        }
        int size = arrays.stream().mapToInt(List::size).max().orElse(0);
        List<Json> rows = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            int position = row;
            rows.add(Json.array(arrays.stream()
                    .map(elements -> position < elements.size() ? elements.get(position) : Json.NULL)
                    .toList()));
        }
        return Calls.result(rows);
    }
}
