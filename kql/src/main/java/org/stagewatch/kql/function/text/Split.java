package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

/// `split()`. Source: the manual page of that name.
final class Split implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("split")
                .resultName(ResultName.FIRST_ARGUMENT)
                .shape(DynamicShape.ARRAY)
                .summary("Splits a text at a delimiter.")
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("source", ParameterType.ANY, "The text."),
                                parameter("delimiter", STRING, "What stands between the parts.")),
                        OnText.java(
                                "split",
                                DYNAMIC,
                                List.of(STRING, STRING),
                                arguments -> Json.array(parts((String) arguments[0], (String) arguments[1]))
                                        .text()))
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("source", ParameterType.ANY, "The text."),
                                parameter("delimiter", STRING, "What stands between the parts."),
                                parameter("index", LONG, "The part to give, from 0, in an array of its own.")),
                        OnText.java("split", DYNAMIC, List.of(STRING, STRING, LONG), Split::part))
                .example("split('aa_bb_é', '_')", "dynamic(['aa', 'bb', 'é'])")
                .example("split('a__b', '_')", "dynamic(['a', '', 'b'])")
                .example("split('', '_')", "dynamic([''])")
                .example("split('aa_bb', '_', 1)", "dynamic(['bb'])")
                .build();
    }

    private static List<Json> parts(String source, String delimiter) {
        List<Json> parts = new ArrayList<>();
        if (delimiter.isEmpty()) {
            source.codePoints().forEach(character -> parts.add(Json.of(Character.toString(character))));
            return parts;
        }
        int from = 0;
        for (int at = source.indexOf(delimiter); at >= 0; at = source.indexOf(delimiter, from)) {
            parts.add(Json.of(source.substring(from, at)));
            from = at + delimiter.length();
        }
        parts.add(Json.of(source.substring(from)));
        return parts;
    }

    private static String part(@Nullable Object[] arguments) {
        if (!(arguments[0] instanceof String source)
                || !(arguments[1] instanceof String delimiter)
                || !(arguments[2] instanceof Long index)) {
            return "[]";
        }
        List<Json> parts = parts(source, delimiter);
        long place = index < 0 ? parts.size() + index : index;
        return place >= 0 && place < parts.size()
                ? Json.array(List.of(parts.get((int) place))).text()
                : "[]";
    }
}
