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

final class BagRemoveKeys implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("bag_remove_keys")
                .shape(DynamicShape.BAG)
                .summary("A property bag without some of its members.")
                .notes("A key is a name, or a path such as `$.a.b`. The result is null if the value is no bag.")
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("bag", DYNAMIC, "The bag."),
                                parameter("keys", DYNAMIC, "An array of names or paths.")),
                        java(BagRemoveKeys::remove))
                .example("bag_remove_keys(dynamic({'a': 1, 'é': 2}), dynamic(['é', 'x']))", "dynamic({'a': 1})")
                .example(
                        "bag_remove_keys(dynamic({'a': {'b': 1, 'c': 2}}), dynamic(['$.a.b']))",
                        "dynamic({'a': {'c': 2}})")
                .example("bag_remove_keys(dynamic({'a': 1}), dynamic([]))", "dynamic({'a': 1})")
                .build();
    }

    private static @Nullable String remove(@Nullable Object[] arguments) {
        Map<String, Json> members = Calls.bag(arguments, 0);
        List<Json> keys = Calls.array(arguments, 1);
        if (members == null || keys == null) {
            return Calls.result(Calls.json(arguments, 0));
        }
        for (Json key : keys) {
            if (key instanceof Json.Text(var path)) {
                members = BagPath.parse(path).remove(members);
            }
        }
        return Calls.result(members);
    }
}
