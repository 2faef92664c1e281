package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

/// Not for queries: what `parse-kv` makes of what its regular expression found.
final class KeysOfPairs implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("keys of pairs")
                .summary("The first value of each key in pairs; empty where a key is not there.")
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("pairs", DYNAMIC, "Arrays of a key and a value each."),
                                parameter("keys", DYNAMIC, "The keys, an array.")),
                        java(KeysOfPairs::values))
                .build();
    }

    private static String values(@Nullable Object[] arguments) {
        Map<String, String> values = new HashMap<>();
        List<Json> pairs = Json.parseArray((String) Objects.requireNonNull(arguments[0]));
        for (Json pair : pairs == null ? List.<Json>of() : pairs) {
            List<String> both = pair instanceof Json.Array ? KeyValues.texts(pair.text()) : List.of();
            if (both.size() == 2) {
                values.putIfAbsent(both.getFirst().strip(), both.getLast().strip());
            }
        }
        return inOrder(KeyValues.texts((String) Objects.requireNonNull(arguments[1])), values);
    }

    /// The values as an array, in the order of the keys.
    static String inOrder(List<String> keys, Map<String, String> values) {
        return new Json.Array(keys.stream()
                        .<Json>map(key -> new Json.Text(values.getOrDefault(key, "")))
                        .toList())
                .text();
    }
}
