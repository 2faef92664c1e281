package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

/// Not for queries: what `parse-kv` makes of its text. Source: the manual page *parse-kv operator*.
final class KeyValues implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("key values")
                .summary("The first value of each key in a text; empty where a key is not there.")
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("text", STRING, "The text with keys and values."),
                                parameter("keys", DYNAMIC, "The keys, an array."),
                                parameter("pairDelimiter", STRING, "What is between pairs; empty for any."),
                                parameter("keyDelimiter", STRING, "What is between key and value; empty for any."),
                                parameter("quotes", DYNAMIC, "The quotes, an array of one or two characters each."),
                                parameter("escapes", STRING, "Characters that escape others."),
                                parameter("isGreedy", BOOL, "Whether a value goes on to the next key.")),
                        java(KeyValues::values))
                .build();
    }

    private static String values(@Nullable Object[] arguments) {
        String text = text(arguments, 0);
        List<String> keys = texts(text(arguments, 1));
        String pairDelimiter = text(arguments, 2);
        QuotedTexts quotes = new QuotedTexts(text, texts(text(arguments, 4)), text(arguments, 5));
        Map<String, String> values = new HashMap<>();
        if (pairDelimiter.isEmpty()) {
            new WordPairs(text, quotes).readInto(values, new HashSet<>(keys));
        } else {
            boolean isGreedy = Boolean.TRUE.equals(arguments[6]);
            new DelimitedPairs(text, pairDelimiter, text(arguments, 3), quotes, isGreedy).readInto(values);
        }
        return KeysOfPairs.inOrder(keys, values);
    }

    private static String text(@Nullable Object[] arguments, int index) {
        return (String) Objects.requireNonNull(arguments[index]);
    }

    static List<String> texts(String array) {
        List<String> texts = new ArrayList<>();
        List<Json> elements = Json.parseArray(array);
        for (Json element : elements == null ? List.<Json>of() : elements) {
            texts.add(element instanceof Json.Text(var value) ? value : "");
        }
        return texts;
    }
}
