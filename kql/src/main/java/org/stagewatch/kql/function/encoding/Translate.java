package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Translate implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("translate")
                .summary("Replaces characters by others.")
                .notes(
                        "If the second list is shorter, its last character stands for the rest; if it is empty, the characters vanish.")
                .overload(
                        STRING,
                        List.of(
                                parameter("searchList", STRING, "The characters to replace."),
                                parameter("replacementList", STRING, "What replaces them, in the same order."),
                                parameter("source", STRING, "The text.")),
                        java(Translate::translate))
                .example("translate('krasp', 'otsku', 'spark')", "'kusto'")
                .example("translate('abc', 'x', 'abc')", "'xxx'")
                .example("translate('abc', '', 'ab')", "''")
                .example("translate('é', '😊', 'née')", "'n😊e'")
                .build();
    }

    private static String translate(@Nullable Object[] arguments) {
        int[] searched = Arguments.text(arguments, 0).codePoints().toArray();
        int[] replacements = Arguments.text(arguments, 1).codePoints().toArray();
        Map<Integer, Integer> places = new HashMap<>();
        for (int index = 0; index < searched.length; index++) {
            places.putIfAbsent(searched[index], Math.min(index, replacements.length - 1));
        }
        StringBuilder translated = new StringBuilder();
        Arguments.text(arguments, 2).codePoints().forEach(codePoint -> {
            Integer place = places.get(codePoint);
            if (place == null) {
                translated.appendCodePoint(codePoint);
            } else if (place >= 0) {
                translated.appendCodePoint(replacements[place]);
            }
        });
        return translated.toString();
    }
}
