package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class SetDifference implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("set_difference")
                .shape(DynamicShape.ARRAY)
                .summary("The different elements of an array that no other of some arrays has.")
                .notes("The result is null if a value is no array.")
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("first", DYNAMIC, "The array to take from."),
                                parameter("others", DYNAMIC, "The arrays to take away.")
                                        .repeated()),
                        java(SetDifference::subtract))
                .example("set_difference(dynamic([1, 2, 1, 'é']), dynamic([2]), dynamic([3]))", "dynamic([1, 'é'])")
                .example("set_difference(dynamic([]), dynamic([1]))", "dynamic([])")
                .build();
    }

    private static @Nullable String subtract(@Nullable Object[] arguments) {
        Map<Object, Json> rest = null;
        for (int index = 0; index < arguments.length; index++) {
            List<Json> elements = Calls.array(arguments, index);
            if (elements == null) {
                return null;
            }
            Map<Object, Json> set = Sets.of(elements);
            if (rest == null) {
                rest = set;
            } else {
                rest.keySet().removeAll(set.keySet());
            }
        }
        return rest == null ? null : Sets.result(rest);
    }
}
