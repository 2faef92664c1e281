package org.stagewatch.kql.function.geo;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.json.Json;

/// Reads geometries from JSON, and keeps what each thread read last: queries often ask many rows about one geometry.
final class Remembered<T> {
    private final Function<Json, @Nullable T> reader;
    private final ThreadLocal<@Nullable Entry<T>> last = new ThreadLocal<>();

    Remembered(Function<Json, @Nullable T> reader) {
        this.reader = reader;
    }

    private record Entry<T>(String text, @Nullable T value) {}

    @Nullable
    T read(String text) {
        Entry<T> entry = last.get();
        if (entry == null || !entry.text.equals(text)) {
            Json json = Json.parse(text);
            entry = new Entry<>(text, json == null ? null : reader.apply(json));
            last.set(entry);
        }
        return entry.value;
    }
}
