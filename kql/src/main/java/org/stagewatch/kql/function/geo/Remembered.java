package org.stagewatch.kql.function.geo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.json.Json;

/// Reads geometries from JSON, and keeps the last few of each thread: queries ask many rows about the same geometries.
final class Remembered<T> {
    private static final int KEPT = 64;

    private final Function<Json, @Nullable T> reader;
    private final ThreadLocal<Map<String, Entry<T>>> last = ThreadLocal.withInitial(LinkedHashMap::new);

    Remembered(Function<Json, @Nullable T> reader) {
        this.reader = reader;
    }

    private record Entry<T>(@Nullable T value) {}

    @Nullable
    T read(String text) {
        Map<String, Entry<T>> kept = last.get();
        Entry<T> entry = kept.remove(text);
        if (entry == null) {
            Json json = Json.parse(text);
            entry = new Entry<>(json == null ? null : reader.apply(json));
            if (kept.size() >= KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        kept.put(text, entry);
        return entry.value;
    }
}
