package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.JavaFunction.NullArguments;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.conversion.Conversion;
import org.stagewatch.kql.function.conversion.DynamicText;
import org.stagewatch.kql.json.Json;

/// `extract_json()`. Source: the manual page of that name.
final class ExtractJson implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("extract_json")
                .alias("extractjson")
                .summary("Gives the value at a path in JSON text.")
                .overload(
                        ReturnType.exactly(STRING),
                        List.of(
                                parameter("path", STRING, "The path: `$.a[0].b`.")
                                        .constant(),
                                parameter("json", STRING, "The JSON text.")),
                        NEVER,
                        java(ExtractJson::extract))
                .overload(
                        ReturnType.computed(types -> types.getLast()),
                        List.of(
                                parameter("path", STRING, "The path: `$.a[0].b`.")
                                        .constant(),
                                parameter("json", STRING, "The JSON text."),
                                parameter("type", ParameterType.TYPE, "The type of the result.")),
                        lowered(call -> Conversion.convert(
                                call.dialect(),
                                new SqlExpression.JavaCall(EXTRACT, List.of(call.sql(0), call.sql(1))),
                                STRING,
                                call.returns())))
                .example("extract_json('$.a[1].b', '{\"a\": [0, {\"b\": \"é\"}]}')", "'é'")
                .example("extract_json('$.age', '{\"age\": 30}', typeof(int))", "int(30)")
                .example("extract_json('$.x', '')", "''")
                .build();
    }

    private static final JavaFunction EXTRACT = new JavaFunction(
            "kql_extract_json", List.of(STRING, STRING), STRING, NullArguments.GIVE_NULL, ExtractJson::extract);

    private static final Pattern STEP =
            Pattern.compile("\\.([\\p{L}\\p{N}_$-]+)|\\[(\\d{1,9})]|\\['([^']*)']|\\[\"([^\"]*)\"]");

    private static String extract(@Nullable Object[] arguments) {
        if (!(arguments[0] instanceof String path) || !(arguments[1] instanceof String text)) {
            return "";
        }
        Json value = Json.parse(text);
        Matcher step = STEP.matcher(path);
        int at = path.startsWith("$") ? 1 : 0;
        while (value != null && at < path.length()) {
            if (!step.find(at) || step.start() != at) {
                return "";
            }
            String index = step.group(2);
            value = index != null ? element(value, Integer.parseInt(index)) : member(value, name(step));
            at = step.end();
        }
        return value == null ? "" : DynamicText.plain(value);
    }

    private static @Nullable String name(Matcher step) {
        return step.group(1) != null ? step.group(1) : step.group(3) != null ? step.group(3) : step.group(4);
    }

    private static @Nullable Json element(Json value, int index) {
        return value instanceof Json.Array(var elements) && index < elements.size() ? elements.get(index) : null;
    }

    private static @Nullable Json member(Json value, @Nullable String name) {
        return value instanceof Json.Bag(var members) && name != null ? members.get(name) : null;
    }
}
