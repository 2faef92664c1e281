package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class BagHasKey implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("bag_has_key")
                .summary("Whether a property bag has a member.")
                .notes("The key is a name, or a path such as `$.a.b`. The result is null if the value is no bag.")
                .overload(
                        BOOL,
                        List.of(parameter("bag", DYNAMIC, "The bag."), parameter("key", STRING, "The name or path.")),
                        java(BagHasKey::hasKey))
                .example("bag_has_key(dynamic({'é': 1}), 'é')", "true")
                .example("bag_has_key(dynamic({'a': {'b': 1}}), '$.a.b')", "true")
                .example("bag_has_key(dynamic({'a': 1}), '')", "false")
                .example("bag_has_key(dynamic(null), 'a')", "bool(null)")
                .build();
    }

    private static @Nullable Boolean hasKey(@Nullable Object[] arguments) {
        Map<String, Json> members = Calls.bag(arguments, 0);
        return members == null
                ? null
                : (Boolean) BagPath.parse(Calls.text(arguments, 1)).isIn(members);
    }
}
