package org.stagewatch.kql.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON value. Numbers keep the digits they were written with; the members of an object keep their order.
public sealed interface Json {
    Json NULL = new Literal("null");
    Json TRUE = new Literal("true");
    Json FALSE = new Literal("false");

    /// `null`, `true` or `false`.
    record Literal(String text) implements Json {}

    /// @param digits as written: `1.50`, `1e9`
    record Number(String digits) implements Json {
        /// Whether it is written without point and exponent, as KQL's longs are.
        public boolean isInteger() {
            return digits.chars().allMatch(character -> character == '-' || (character >= '0' && character <= '9'));
        }

        public double doubleValue() {
            return Double.parseDouble(digits);
        }

        /// Its value if it is an integer that a long can hold; null otherwise.
        public @Nullable Long longValue() {
            if (!isInteger()) {
                return null;
            }
            try {
                return Long.parseLong(digits);
            } catch (NumberFormatException _) {
                return null;
            }
        }
    }

    record Text(String value) implements Json {}

    record Array(List<Json> elements) implements Json {
        public Array {
            elements = List.copyOf(elements);
        }
    }

    /// A property bag.
    record Bag(Map<String, Json> members) implements Json {
        public Bag {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /// Reads JSON text; null if it isn't JSON, or nested too deep.
    static @Nullable Json parse(String text) {
        return new JsonReader(text).read();
    }

    /// The elements of a text that is a JSON array; null if it is anything else.
    static @Nullable List<Json> parseArray(String text) {
        return parse(text) instanceof Array(var elements) ? elements : null;
    }

    /// The members of a text that is a JSON object; null if it is anything else. The map is a copy that may be changed.
    static @Nullable Map<String, Json> parseBag(String text) {
        return parse(text) instanceof Bag(var members) ? new LinkedHashMap<>(members) : null;
    }

    static Json of(boolean value) {
        return value ? TRUE : FALSE;
    }

    static Json of(long value) {
        return new Number(Long.toString(value));
    }

    /// A real: `1.0`, and `"NaN"` or `"Infinity"` as text, as JSON has no such numbers.
    static Json of(double value) {
        return Double.isFinite(value) ? new Number(Double.toString(value)) : new Text(Double.toString(value));
    }

    static Json of(String value) {
        return new Text(value);
    }

    static Json array(List<? extends Json> elements) {
        return new Array(new ArrayList<>(elements));
    }

    default boolean isNull() {
        return equals(NULL);
    }

    /// Whether two values mean the same: numbers by value, so that `1` is `1.0`, everything else by content.
    default boolean isSame(Json other) {
        return identity().equals(other.identity());
    }

    /// An object that equals that of every value that means the same; for sets of values.
    default Object identity() {
        return switch (this) {
            case Number(var digits) -> identityOfNumber(digits);
            case Array(var elements) ->
                List.of("[", elements.stream().map(Json::identity).toList());
            case Bag(var members) -> {
                Map<String, Object> identities = new LinkedHashMap<>();
                members.forEach((name, value) -> identities.put(name, value.identity()));
                yield identities;
            }
            case Literal _, Text _ -> this;
        };
    }

    /// Exact for numbers of common size; beyond that as reals, since `1e999999999` written out would fill the memory.
    private static Object identityOfNumber(String digits) {
        double real = Double.parseDouble(digits);
        if (digits.length() > 40 || Double.isInfinite(real) || Math.abs(real) < 1e-100) {
            return real == 0 ? BigDecimal.ZERO : (Object) real;
        }
        return new BigDecimal(digits).stripTrailingZeros();
    }

    /// Compact JSON text.
    default String text() {
        StringBuilder text = new StringBuilder();
        JsonText.append(this, text);
        return text.toString();
    }
}
