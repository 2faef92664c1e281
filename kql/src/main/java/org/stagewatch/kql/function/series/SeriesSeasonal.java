package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Implementation.unsupported;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.INTEGER;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ScalarFunction;

/// Source: the manual page *series_seasonal()*.
final class SeriesSeasonal implements FunctionDefinition {
    private static final String NO_DETECTION =
            "how Kusto detects the period isn't documented; give the period as second argument";

    @Override
    public ScalarFunction define() {
        Parameter series = parameter("series", DYNAMIC, "The array of numbers.");
        Parameter period = parameter("period", INTEGER, "How many values a period has.");
        Parameter tested = parameter("test_points", INTEGER, "How many values at the end are not learned from.");
        return ScalarFunction.named("series_seasonal")
                .summary("The part of a series that repeats with a period.")
                .notes("Each value is the median of those at the same place in all periods. Without a positive period"
                        + " the result is null.")
                .overload(
                        DYNAMIC,
                        List.of(series),
                        unsupported(Dialect.DUCKDB, NO_DETECTION),
                        unsupported(Dialect.SPARK, NO_DETECTION))
                .overload(DYNAMIC, List.of(series, period), java(SeriesSeasonal::seasonal))
                .overload(
                        DYNAMIC,
                        List.of(series, period, tested),
                        unsupported(Dialect.DUCKDB, "what it does with test points isn't documented"),
                        unsupported(Dialect.SPARK, "what it does with test points isn't documented"))
                .example("series_seasonal(dynamic([1, 3, 2, 4, 1]), 2)", "dynamic([1.0, 3.5, 1.0, 3.5, 1.0])")
                .example("series_seasonal(dynamic(['é']), 2)", "dynamic(null)")
                .build();
    }

    private static @Nullable String seasonal(@Nullable Object[] arguments) {
        Series series = Series.of(arguments[0]);
        double[] values = series == null ? null : series.finite();
        long period = arguments[1] instanceof Number number ? number.longValue() : 0;
        if (values == null || period <= 0) {
            return null;
        }
        double[] seasonal = Season.of(values, values.length, (int) Math.min(period, values.length));
        return Series.json(seasonal).text();
    }
}
