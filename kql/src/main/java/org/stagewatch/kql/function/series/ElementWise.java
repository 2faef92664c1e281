package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.io.Serializable;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.ScalarFunction;

/// Functions that work out each element of a series by itself. An element that is no number gives null.
final class ElementWise {
    private ElementWise() {}

    /// A function whose results are reals.
    static ScalarFunction.Builder ofReals(String name, RealOperation operation) {
        return named(name, series -> series.mapReal(operation));
    }

    /// A function whose results are longs if all numbers of the series are.
    static ScalarFunction.Builder ofNumbers(String name, LongOperation whole, RealOperation real) {
        return named(name, series -> series.map(whole, real));
    }

    static ScalarFunction.Builder named(String name, Operation operation) {
        return ScalarFunction.named(name)
                .notes("An element that is no number gives null.")
                .overload(
                        DYNAMIC,
                        List.of(parameter("series", DYNAMIC, "The array of numbers.")),
                        java(arguments -> apply(operation, arguments)));
    }

    private static @Nullable String apply(Operation operation, @Nullable Object[] arguments) {
        Series series = Series.of(arguments[0]);
        return series == null ? null : operation.apply(series).text();
    }

    @FunctionalInterface
    interface Operation extends Serializable {
        Series apply(Series series);
    }

    @FunctionalInterface
    interface LongOperation extends LongUnaryOperator, Serializable {}

    @FunctionalInterface
    interface RealOperation extends DoubleUnaryOperator, Serializable {}
}
