package org.stagewatch.kql.function.series;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.json.Json;

/// The numbers of a dynamic array, each a [Long] or a [Double]; null in place of what is no number.
record Series(List<@Nullable Number> values) {
    Series {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /// The series in an argument of a Java body; null if that is no array.
    static @Nullable Series of(@Nullable Object argument) {
        List<Json> elements = elements(argument);
        if (elements == null) {
            return null;
        }
        List<@Nullable Number> values = new ArrayList<>();
        elements.forEach(element -> values.add(number(element)));
        return new Series(values);
    }

    /// The elements of an array as they are; null if the argument is no array.
    static @Nullable List<Json> elements(@Nullable Object argument) {
        return argument instanceof String text ? Json.parseArray(text) : null;
    }

    /// The number that an element is, or null. Reals that JSON lacks are texts there.
    static @Nullable Number number(Json element) {
        return switch (element) {
            case Json.Number number -> {
                Long whole = number.longValue();
                yield whole == null ? (Number) number.doubleValue() : whole;
            }
            case Json.Text(var text) ->
                switch (text) {
                    case "NaN" -> Double.NaN;
                    case "Infinity" -> Double.POSITIVE_INFINITY;
                    case "-Infinity" -> Double.NEGATIVE_INFINITY;
                    default -> null;
                };
            case Json.Literal _, Json.Array _, Json.Bag _ -> null;
        };
    }

    int length() {
        return values.size();
    }

    /// The value at a place; null beyond the end too.
    @Nullable
    Number at(int index) {
        return index < values.size() ? values.get(index) : null;
    }

    /// Whether every number is a long.
    boolean isWhole() {
        return values.stream().noneMatch(Double.class::isInstance);
    }

    /// All values as reals; null if there is something else among them, or a real that is not finite.
    double @Nullable [] finite() {
        double[] reals = new double[length()];
        for (int index = 0; index < reals.length; index++) {
            Number value = values.get(index);
            if (value == null || !Double.isFinite(value.doubleValue())) {
                return null;
            }
            reals[index] = value.doubleValue();
        }
        return reals;
    }

    /// Each value put through an operation, which gives longs only if all values are.
    Series map(LongUnaryOperator whole, DoubleUnaryOperator real) {
        boolean isWhole = isWhole();
        List<@Nullable Number> results = new ArrayList<>();
        for (Number value : values) {
            if (value == null) {
                results.add(null);
            } else if (isWhole) {
                results.add(whole.applyAsLong(value.longValue()));
            } else {
                results.add(real.applyAsDouble(value.doubleValue()));
            }
        }
        return new Series(results);
    }

    /// Each value as a real, put through an operation.
    Series mapReal(DoubleUnaryOperator real) {
        List<@Nullable Number> results = new ArrayList<>();
        for (Number value : values) {
            results.add(value == null ? null : (Number) real.applyAsDouble(value.doubleValue()));
        }
        return new Series(results);
    }

    /// As a dynamic array.
    String text() {
        return json().text();
    }

    Json json() {
        return Json.array(values.stream().map(Series::json).toList());
    }

    /// A number, or null, as JSON.
    static Json json(@Nullable Number value) {
        return switch (value) {
            case null -> Json.NULL;
            case Long whole -> Json.of(whole.longValue());
            default -> Json.of(value.doubleValue());
        };
    }

    static Json json(double[] reals) {
        List<Json> elements = new ArrayList<>();
        for (double real : reals) {
            elements.add(Json.of(real));
        }
        return Json.array(elements);
    }

    /// A number argument of a Java body as JSON.
    static Json jsonOf(@Nullable Object argument) {
        return switch (argument) {
            case Integer whole -> Json.of(whole.longValue());
            case Long whole -> Json.of(whole.longValue());
            case Number real -> Json.of(real.doubleValue());
            case null, default -> Json.NULL;
        };
    }
}
