package org.stagewatch.telemetry.format;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The names and values of one record. It is used again for the next record: take from it what is needed.
///
/// A value is a String, Long, Double, BigDecimal, Boolean, [JsonText] or null.
public final class DataRecord {
    private String[] names = new String[64];
    private @Nullable Object[] values = new @Nullable Object[64];
    private int size;
    private @Nullable DataRecord properties;

    /// JSON that is an object or an array.
    public record JsonText(String json) {}

    public int size() {
        return size;
    }

    public String name(int index) {
        return names[index];
    }

    public @Nullable Object value(int index) {
        return values[index];
    }

    /// The value of the first field with this name, or null.
    public @Nullable Object get(String name) {
        for (int index = 0; index < size; index++) {
            if (names[index].equals(name)) {
                return values[index];
            }
        }
        return null;
    }

    /// The value as text: empty if it is absent or null.
    public String text(String name) {
        return text(get(name));
    }

    /// A value as text: empty if it is null.
    public static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case JsonText(String json) -> json;
            default -> value.toString();
        };
    }

    public boolean has(String name) {
        for (int index = 0; index < size; index++) {
            if (names[index].equals(name)) {
                return true;
            }
        }
        return false;
    }

    /// The row inside a record of Defender's streaming API, or null.
    public @Nullable DataRecord properties() {
        return properties;
    }

    void setProperties(DataRecord row) {
        properties = row;
    }

    void clear() {
        Arrays.fill(values, 0, size, null);
        size = 0;
        properties = null;
    }

    void add(String name, @Nullable Object value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        names[size] = name;
        values[size++] = value;
    }
}
