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

final class SetIntersect implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("set_intersect")
                .shape(DynamicShape.ARRAY)
                .summary("The different elements that all of some arrays have.")
                .notes("The result is null if a value is no array.")
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("first", DYNAMIC, "The first array."),
                                parameter("others", DYNAMIC, "The other arrays.")
                                        .repeated()),
                        java(SetIntersect::intersect))
                .example("set_intersect(dynamic([1, 2, 'é', 2]), dynamic(['é', 2, 3]))", "dynamic([2, 'é'])")
                .example("set_intersect(dynamic([1]), dynamic([]))", "dynamic([])")
                .build();
    }

    private static @Nullable String intersect(@Nullable Object[] arguments) {
        Map<Object, Json> common = null;
        for (int index = 0; index < arguments.length; index++) {
            List<Json> elements = Calls.array(arguments, index);
            if (elements == null) {
                return null;
            }
            Map<Object, Json> set = Sets.of(elements);
            if (common == null) {
                common = set;
            } else {
                common.keySet().retainAll(set.keySet());
            }
        }
        return common == null ? null : Sets.result(common);
    }
}
