package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Implementation.unsupported;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.INTEGER;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ScalarFunction;

/// Source: the manual page *series_seasonal()*.
final class SeriesSeasonal implements FunctionDefinition {
    private static final double THRESHOLD = 0.7;

    @Override
    public ScalarFunction define() {
        Parameter series = parameter("series", DYNAMIC, "The array of numbers.");
        Parameter period = parameter("period", INTEGER, "How many values a period has; -1 to find it.");
        Parameter tested = parameter("test_points", INTEGER, "How many values at the end are not learned from.");
        return ScalarFunction.named("series_seasonal")
                .shape(DynamicShape.ARRAY)
                .summary("The part of a series that repeats with a period.")
                .notes("Each value is the median of those at the same place in all periods; 0 everywhere without a"
                        + " period. The period is found if it is not given or -1; no other number below 1 is one.")
                .overload(DYNAMIC, List.of(series), java(SeriesSeasonal::seasonal))
                .overload(DYNAMIC, List.of(series, period), java(SeriesSeasonal::seasonal))
                .overload(
                        DYNAMIC,
                        List.of(series, period, tested),
                        unsupported(Dialect.DUCKDB, "what it does with test points isn't documented"),
                        unsupported(Dialect.SPARK, "what it does with test points isn't documented"))
                .example("series_seasonal(dynamic([1, 3, 2, 4, 1]), 2)", "dynamic([1.0, 3.5, 1.0, 3.5, 1.0])")
                .caution(Periodicity.caution(1))
                .example(
                        "series_seasonal(dynamic([8, 12, 14, 12, 10, 10, 12, 14, 12, 10, 10, 12, 14, 12, 10]))",
                        "dynamic([10.0, 12.0, 14.0, 12.0, 10.0, 10.0, 12.0, 14.0, 12.0, 10.0, 10.0, 12.0, 14.0, 12.0,"
                                + " 10.0])")
                .example(
                        "series_seasonal(dynamic([1, 3, 5, 2, 4, 6, 1, 3, 5, 2, 4, 6]))",
                        "dynamic([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])")
                .example("series_seasonal(dynamic([1, 3]), 0)", "dynamic([0.0, 0.0])")
                .example("series_seasonal(dynamic(['é']), 2)", "dynamic(null)")
                .build();
    }

    private static @Nullable String seasonal(@Nullable Object[] arguments) {
        Series series = Series.of(arguments[0]);
        double[] values = series == null ? null : series.finite();
        if (values == null) {
            return null;
        }
        long period = arguments.length > 1 && arguments[1] instanceof Number number ? number.longValue() : -1;
        if (period == -1) {
            period = Periodicity.find(values, THRESHOLD);
        }
        double[] seasonal = Season.of(values, values.length, Math.clamp(period, 0, values.length));
        return Series.json(seasonal).text();
    }
}
