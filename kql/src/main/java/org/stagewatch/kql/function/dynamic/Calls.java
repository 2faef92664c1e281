package org.stagewatch.kql.function.dynamic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.json.Json;

/// The arguments of a Java body, by what they hold. For bodies that are not called with nulls, or that check for them.
final class Calls {
    private Calls() {}

    static String text(@Nullable Object[] arguments, int index) {
        return (String) Objects.requireNonNull(arguments[index]);
    }

    static long number(@Nullable Object[] arguments, int index) {
        return ((Number) Objects.requireNonNull(arguments[index])).longValue();
    }

    /// A dynamic, where SQL's null is JSON's, and so is what is no JSON at all.
    static Json json(@Nullable Object[] arguments, int index) {
        Json json = arguments[index] instanceof String text ? Json.parse(text) : null;
        return json == null ? Json.NULL : json;
    }

    /// The elements of an array; null if the dynamic is none.
    static @Nullable List<Json> array(@Nullable Object[] arguments, int index) {
        return json(arguments, index) instanceof Json.Array(var elements) ? elements : null;
    }

    /// The members of a bag, which may be changed; null if the dynamic is none.
    static @Nullable Map<String, Json> bag(@Nullable Object[] arguments, int index) {
        return json(arguments, index) instanceof Json.Bag(var members) ? new LinkedHashMap<>(members) : null;
    }

    /// A result: its text, or SQL's null for JSON's.
    static @Nullable String result(@Nullable Json json) {
        return json == null || json.isNull() ? null : json.text();
    }

    static String result(List<Json> elements) {
        return new Json.Array(elements).text();
    }

    static String result(Map<String, Json> members) {
        return new Json.Bag(members).text();
    }
}
