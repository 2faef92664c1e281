package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.ANY;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class BagSetKey implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("bag_set_key")
                .shape(DynamicShape.BAG)
                .summary("A property bag with one member set.")
                .notes("The key is a name, or a path such as `$.a.b`. The result is null if the value is no bag.")
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("bag", DYNAMIC, "The bag."),
                                parameter("key", STRING, "The name or path.").constant(),
                                parameter("value", ANY, "The member's value.")),
                        AnyValueParameter.javaWithJson(
                                "kql_bag_set_key",
                                List.of(DYNAMIC, STRING, DYNAMIC),
                                DYNAMIC,
                                BagSetKey::set,
                                Set.of(2)))
                .example("bag_set_key(dynamic({'a': 1}), 'é', 'x')", "dynamic({'a': 1, 'é': 'x'})")
                .example("bag_set_key(dynamic({'a': 1}), '$.b.c', 2)", "dynamic({'a': 1, 'b': {'c': 2}})")
                .example("bag_set_key(dynamic([1]), 'a', 2)", "dynamic(null)")
                .build();
    }

    private static @Nullable String set(@Nullable Object[] arguments) {
        Map<String, Json> members = Calls.bag(arguments, 0);
        return members == null
                ? null
                : Calls.result(BagPath.parse(Calls.text(arguments, 1)).set(members, Calls.json(arguments, 2)));
    }
}
