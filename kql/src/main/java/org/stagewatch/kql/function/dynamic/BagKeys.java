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

final class BagKeys implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("bag_keys")
                .shape(DynamicShape.ARRAY)
                .summary("The names of a property bag's members.")
                .notes("The result is null if the value is no bag.")
                .overload(DYNAMIC, List.of(parameter("object", DYNAMIC, "The bag.")), java(BagKeys::keys))
                .example("bag_keys(dynamic({'a': 1, 'é': {'b': 2}}))", "dynamic(['a', 'é'])")
                .example("bag_keys(dynamic({}))", "dynamic([])")
                .example("bag_keys(dynamic([1]))", "dynamic(null)")
                .build();
    }

    private static @Nullable String keys(@Nullable Object[] arguments) {
        Map<String, Json> members = Calls.bag(arguments, 0);
        return members == null
                ? null
                : Json.array(members.keySet().stream().map(Json::of).toList()).text();
    }
}
