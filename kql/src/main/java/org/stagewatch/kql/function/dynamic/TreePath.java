package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class TreePath implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("treepath")
                .resultName(ResultName.PREFIX_AND_FIRST_ARGUMENT)
                .shape(DynamicShape.ARRAY)
                .summary("The paths of all values inside a property bag or array.")
                .overload(DYNAMIC, List.of(parameter("object", DYNAMIC, "The bag or array.")), java(TreePath::paths))
                .example("treepath(parse_json('{\"a\": \"b\", \"c\": 123}'))", "dynamic([\"['a']\", \"['c']\"])")
                .example(
                        "treepath(parse_json('{\"prop1\": [1, 2], \"é\": {}}'))",
                        "dynamic([\"['prop1']\", \"['prop1'][0]\", \"['é']\"])")
                .example("treepath(dynamic({}))", "dynamic([])")
                .build();
    }

    private static String paths(@Nullable Object[] arguments) {
        Set<String> paths = new LinkedHashSet<>();
        collect(Calls.json(arguments, 0), "", paths);
        return Calls.result(paths.stream().map(Json::of).toList());
    }

    /// All elements of an array have the path `[0]`.
    private static void collect(Json json, String path, Set<String> paths) {
        if (json instanceof Json.Bag(var members)) {
            members.forEach((name, value) -> add(value, path + "['" + name + "']", paths));
        } else if (json instanceof Json.Array(var elements)) {
            elements.forEach(element -> add(element, path + "[0]", paths));
        }
    }

    private static void add(Json json, String path, Set<String> paths) {
        paths.add(path);
        collect(json, path, paths);
    }
}
