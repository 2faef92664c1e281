package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class DynamicToJson implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("dynamic_to_json")
                .summary("Writes a dynamic as JSON with the members of bags in order of name.")
                .notes("Equal dynamics give equal texts. A string is written without quotes.")
                .overload(STRING, List.of(parameter("value", DYNAMIC, "The dynamic.")), java(DynamicToJson::write))
                .example(
                        "dynamic_to_json(dynamic({'b': [15, {'é': 1, 'd': 2}], 'a': {}}))",
                        "'{\"a\":{},\"b\":[15,{\"d\":2,\"é\":1}]}'")
                .example("dynamic_to_json(dynamic('text'))", "'text'")
                .example("dynamic_to_json(dynamic(null))", "''")
                .build();
    }

    private static String write(@Nullable Object[] arguments) {
        Json value = Json.parse(Arguments.text(arguments, 0));
        if (value == null) {
            return "";
        }
        return value instanceof Json.Text(var text) ? text : sorted(value).text();
    }

    private static Json sorted(Json value) {
        return switch (value) {
            case Json.Array(var elements) ->
                Json.array(elements.stream().map(DynamicToJson::sorted).toList());
            case Json.Bag(var members) -> {
                Map<String, Json> sorted = new TreeMap<>();
                members.forEach((name, member) -> sorted.put(name, sorted(member)));
                yield new Json.Bag(sorted);
            }
            case Json.Number _, Json.Text _, Json.Literal _ -> value;
        };
    }
}
