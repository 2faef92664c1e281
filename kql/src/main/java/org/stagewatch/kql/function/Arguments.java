package org.stagewatch.kql.function;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.json.Json;

/// The arguments of a Java body that is not called with nulls, by what they hold.
public final class Arguments {
    private Arguments() {}

    public static String text(@Nullable Object[] arguments, int index) {
        return (String) Objects.requireNonNull(arguments[index]);
    }

    public static long number(@Nullable Object[] arguments, int index) {
        return ((Number) Objects.requireNonNull(arguments[index])).longValue();
    }

    /// All arguments from one on, each a text.
    public static List<String> textsFrom(@Nullable Object[] arguments, int first) {
        return IntStream.range(first, arguments.length)
                .mapToObj(index -> text(arguments, index))
                .toList();
    }

    /// The elements of a dynamic array as texts. A dynamic that is no array counts as its only element.
    public static List<String> textsOfArray(@Nullable Object[] arguments, int index) {
        Json json = Json.parse(text(arguments, index));
        if (json == null) {
            return List.of();
        }
        List<Json> elements = json instanceof Json.Array(var members) ? members : List.of(json);
        return elements.stream()
                .map(element -> element instanceof Json.Text(var value) ? value : element.text())
                .toList();
    }
}
