package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;

/// `translate()`. Source: the manual page of that name.
final class Translate implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("translate")
                .summary("Replaces characters by others.")
                .notes("If there is nothing to replace them with, they are taken out.")
                .overload(
                        ReturnType.exactly(STRING),
                        List.of(
                                parameter("from", STRING, "The characters to replace."),
                                parameter("to", STRING, "The character for each; the last counts for the rest."),
                                parameter("text", STRING, "The text.")),
                        NEVER,
                        java(Translate::translate))
                .example("translate('krasp', 'otsku', 'spark')", "'kusto'")
                .example("translate('abc', '', 'abé')", "'é'")
                .example("translate('abc', 'x', 'abé')", "'xxé'")
                .example("translate('a', 'b', '')", "''")
                .build();
    }

    private static String translate(@Nullable Object[] arguments) {
        if (!(arguments[0] instanceof String from)
                || !(arguments[1] instanceof String to)
                || !(arguments[2] instanceof String text)) {
            return "";
        }
        int[] sought = from.codePoints().toArray();
        int[] put = to.codePoints().toArray();
        Map<Integer, Integer> places = new LinkedHashMap<>();
        for (int index = 0; index < sought.length; index++) {
            places.putIfAbsent(sought[index], Math.min(index, put.length - 1));
        }
        StringBuilder translated = new StringBuilder();
        text.codePoints().forEach(character -> {
            Integer place = places.get(character);
            if (place == null) {
                translated.appendCodePoint(character);
            } else if (place >= 0) {
                translated.appendCodePoint(put[place]);
            }
        });
        return translated.toString();
    }
}
