package org.stagewatch.kql.function.conversion;

import java.util.List;
import org.stagewatch.kql.json.Json;

/// What is inside the JSON text of a dynamic value, as text.
public final class DynamicText {
    private DynamicText() {}

    /// The elements of an array; of any other value, itself alone; none of null.
    public static List<Json> elements(String json) {
        return switch (Json.parse(json)) {
            case Json.Array(var elements) -> elements;
            case null -> List.of();
            case Json value -> value.isNull() ? List.of() : List.of(value);
        };
    }

    /// A value as `tostring()` gives it: text without quotes, null as the empty string, all else as JSON.
    public static String plain(Json value) {
        return switch (value) {
            case Json.Text(var text) -> text;
            default -> value.isNull() ? "" : value.text();
        };
    }

    /// The elements of an array as texts.
    public static List<String> plainElements(String json) {
        return elements(json).stream().map(DynamicText::plain).toList();
    }
}
