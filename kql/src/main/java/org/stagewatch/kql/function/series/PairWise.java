package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.NUMBER;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.JavaBody;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;
import org.stagewatch.kql.type.ScalarType;

/// Functions of two series, or of a series and a number that stands for a series of it.
final class PairWise {
    private PairWise() {}

    /// A function of the pairs of elements. A pair that lacks a number gives null.
    static ScalarFunction.Builder named(String name, Operation operation) {
        return overloads(
                ScalarFunction.named(name)
                        .notes("A pair that lacks a number gives null, and so do the elements that only one series has."
                                + " A number in place of a series stands for a series of it."),
                DYNAMIC,
                arguments -> apply(operation, arguments));
    }

    /// A function of the pairs of elements as reals.
    static ScalarFunction.Builder ofReals(String name, RealOperation operation) {
        return named(
                name,
                (left, right, isWhole) -> Json.of(operation.applyAsDouble(left.doubleValue(), right.doubleValue())));
    }

    /// A function whose results are longs if all numbers of both series are.
    static ScalarFunction.Builder ofNumbers(String name, LongOperation whole, RealOperation real) {
        return named(
                name,
                (left, right, isWhole) -> isWhole
                        ? Json.of(whole.applyAsLong(left.longValue(), right.longValue()))
                        : Json.of(real.applyAsDouble(left.doubleValue(), right.doubleValue())));
    }

    /// A comparison of the pairs of elements. Nothing but `!=` holds for what isn't a number.
    static ScalarFunction.Builder comparison(String name, Comparison comparison) {
        return named(name, (left, right, isWhole) -> {
            if (isWhole) {
                return Json.of(comparison.holds(Long.compare(left.longValue(), right.longValue())));
            }
            double first = left.doubleValue();
            double second = right.doubleValue();
            if (Double.isNaN(first) || Double.isNaN(second)) {
                return Json.of(comparison == Comparison.NOT_EQUAL);
            }
            return Json.of(comparison.holds(first == second ? 0 : Double.compare(first, second)));
        });
    }

    /// The overloads for two series, a series and a number, and a number and a series.
    static ScalarFunction.Builder overloads(ScalarFunction.Builder function, ScalarType returns, JavaBody body) {
        Parameter first = parameter("series1", DYNAMIC, "The first array of numbers.");
        Parameter second = parameter("series2", DYNAMIC, "The second array of numbers.");
        return function.overload(returns, List.of(first, second), java(body))
                .overload(
                        ReturnType.exactly(returns),
                        List.of(first, parameter("series2", NUMBER, "The number.")),
                        java(body))
                .overload(
                        ReturnType.exactly(returns),
                        List.of(parameter("series1", NUMBER, "The number."), second),
                        java(body));
    }

    /// The two series of a call, a number drawn out to the length of the other; null if one is no array.
    static @Nullable Pair pair(@Nullable Object[] arguments) {
        Series left = series(arguments[0], arguments[1]);
        Series right = series(arguments[1], arguments[0]);
        return left == null || right == null ? null : new Pair(left, right);
    }

    private static @Nullable Series series(@Nullable Object argument, @Nullable Object other) {
        if (!(argument instanceof Number) && !(argument instanceof BigDecimal)) {
            return Series.of(argument);
        }
        Series length = Series.of(other);
        Number number = argument instanceof Integer || argument instanceof Long
                ? (Number) ((Number) argument).longValue()
                : (Number) ((Number) argument).doubleValue();
        return length == null ? null : new Series(Collections.nCopies(length.length(), number));
    }

    private static @Nullable String apply(Operation operation, @Nullable Object[] arguments) {
        Pair pair = pair(arguments);
        if (pair == null) {
            return null;
        }
        boolean isWhole = pair.left().isWhole() && pair.right().isWhole();
        List<Json> results = new ArrayList<>();
        for (int index = 0; index < Math.max(pair.left().length(), pair.right().length()); index++) {
            Number left = pair.left().at(index);
            Number right = pair.right().at(index);
            results.add(left == null || right == null ? Json.NULL : operation.apply(left, right, isWhole));
        }
        return Json.array(results).text();
    }

    record Pair(Series left, Series right) {}

    @FunctionalInterface
    interface Operation extends Serializable {
        /// @param isWhole whether all numbers of both series are longs
        Json apply(Number left, Number right, boolean isWhole);
    }

    @FunctionalInterface
    interface LongOperation extends LongBinaryOperator, Serializable {}

    @FunctionalInterface
    interface RealOperation extends DoubleBinaryOperator, Serializable {}
}
