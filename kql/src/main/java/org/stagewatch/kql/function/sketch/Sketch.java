package org.stagewatch.kql.function.sketch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.json.Json;

/// Reads sketches. What is none gives null.
final class Sketch {
    private Sketch() {}

    /// The parts of a sketch that was merged, or the one part that it is; null if it is none.
    static @Nullable List<Map<String, Json>> parts(@Nullable Object argument, String member) {
        Json whole = argument instanceof String text ? Json.parse(text) : null;
        if (whole == null || whole.isNull()) {
            return null;
        }
        List<Map<String, Json>> parts = new ArrayList<>();
        Deque<Json> rest = new ArrayDeque<>(List.of(whole));
        while (!rest.isEmpty()) {
            Json next = rest.pop();
            if (next instanceof Json.Array(var elements)) {
                elements.forEach(rest::push);
            } else if (next instanceof Json.Bag(var members) && members.containsKey(member)) {
                parts.add(members);
            } else {
                return null;
            }
        }
        return parts;
    }

    /// Several sketches as one: an array of those that are there; null if none is.
    static @Nullable String merge(@Nullable Object[] arguments) {
        List<String> parts = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof String text && !text.isEmpty()) {
                parts.add(text);
            }
        }
        return parts.isEmpty() ? null : "[" + String.join(",", parts) + "]";
    }
}
