package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.conversion.DynamicText;
import org.stagewatch.kql.json.Json;

/// `replace_strings()`. Source: the manual page of that name.
final class ReplaceStrings implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("replace_strings")
                .summary("Replaces several texts in another, one after the other, none twice.")
                .notes(
                        "What is no string in `lookups` is not looked for. What is found stays as it is if its rewrite is no string.")
                .overload(
                        ReturnType.exactly(STRING),
                        List.of(
                                parameter("text", STRING, "The text."),
                                parameter("lookups", DYNAMIC, "The texts to replace."),
                                parameter("rewrites", DYNAMIC, "A text for each of them, or one for all.")),
                        NEVER,
                        java(ReplaceStrings::replace))
                .example("replace_strings('a-b', dynamic(['a', '-']), dynamic(['é', '+']))", "'é+b'")
                .example("replace_strings('port 80', dynamic(['port', 'or', 80]), dynamic([1, '+', 443]))", "'port 80'")
                .example("replace_strings('', dynamic(['a']), dynamic(['b']))", "''")
                .build();
    }

    private static String replace(@Nullable Object[] arguments) {
        if (!(arguments[0] instanceof String text)
                || !(arguments[1] instanceof String lookups)
                || !(arguments[2] instanceof String rewrites)) {
            return "";
        }
        List<@Nullable String> from = texts(lookups);
        List<@Nullable String> to = texts(rewrites);
        return replace(text, from, to, 0);
    }

    /// The elements of an array that are strings; null for the others.
    private static List<@Nullable String> texts(String json) {
        List<@Nullable String> texts = new ArrayList<>();
        for (Json element : DynamicText.elements(json)) {
            texts.add(element instanceof Json.Text(var text) ? text : null);
        }
        return texts;
    }

    /// Replaces the lookups from one on. What was replaced is not looked at again, so the pieces between are taken
    /// alone.
    private static String replace(String text, List<@Nullable String> from, List<@Nullable String> to, int index) {
        if (index == from.size() || text.isEmpty()) {
            return text;
        }
        String lookup = from.get(index);
        if (lookup == null || lookup.isEmpty()) {
            return replace(text, from, to, index + 1);
        }
        String rewrite = to.size() == 1 ? to.getFirst() : index < to.size() ? to.get(index) : "";
        StringBuilder replaced = new StringBuilder();
        int start = 0;
        int found = text.indexOf(lookup);
        while (found >= 0) {
            replaced.append(replace(text.substring(start, found), from, to, index + 1))
                    .append(rewrite == null ? lookup : rewrite);
            start = found + lookup.length();
            found = text.indexOf(lookup, start);
        }
        return replaced.append(replace(text.substring(start), from, to, index + 1))
                .toString();
    }
}
