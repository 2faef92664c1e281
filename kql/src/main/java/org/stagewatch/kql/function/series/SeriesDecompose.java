package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.INTEGER;
import static org.stagewatch.kql.function.ParameterType.NUMBER;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.ArgumentCheck;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ScalarFunction;

/// Source: the manual page *series_decompose()*.
final class SeriesDecompose implements FunctionDefinition {
    private static final ArgumentCheck PERIOD_IS_GIVEN = Decomposition.explicitPeriod(1);

    @Override
    public ScalarFunction define() {
        Implementation found = java(SeriesDecompose::decompose);
        Parameter series = parameter("series", DYNAMIC, "The array of numbers.");
        Parameter period = parameter("period", INTEGER, "How many values a period has.");
        Parameter trend = parameter("trend", STRING, "How the trend is found.");
        Parameter testPoints = parameter("test_points", INTEGER, "How many values at the end are not learned from.");
        Parameter seasonalityThreshold =
                parameter("seasonality_threshold", NUMBER, "The score from which a period counts.");
        return ScalarFunction.named("series_decompose")
                .summary("Takes a series apart into season, trend and residual.")
                .notes(
                        "The season is the median of the values at the same place in all periods, the trend `avg` (their mean),"
                                + " `linefit` (a line) or `none` of what is left. The period must be given, 0 for none.")
                .overload(DYNAMIC, List.of(series), PERIOD_IS_GIVEN, found)
                .overload(DYNAMIC, List.of(series, period), PERIOD_IS_GIVEN, found)
                .overload(DYNAMIC, List.of(series, period, trend), PERIOD_IS_GIVEN, found)
                .overload(DYNAMIC, List.of(series, period, trend, testPoints), PERIOD_IS_GIVEN, found)
                .overload(
                        DYNAMIC,
                        List.of(series, period, trend, testPoints, seasonalityThreshold),
                        PERIOD_IS_GIVEN,
                        found)
                .column("baseline", DYNAMIC)
                .column("seasonal", DYNAMIC)
                .column("trend", DYNAMIC)
                .column("residual", DYNAMIC)
                .example(
                        "toscalar(print s = dynamic([1, 5, 2, 6, 3, 7]) | project series_decompose(s, 2))",
                        "dynamic([2.0, 6.0, 2.0, 6.0, 2.0, 6.0])")
                .example(
                        "toscalar(print s = dynamic([1, 2, 3]) | project series_decompose(s, 0, 'linefit'))",
                        "dynamic([1.0, 2.0, 3.0])")
                .example("toscalar(print s = dynamic(['é']) | project series_decompose(s, 0))", "dynamic(null)")
                .build();
    }

    private static @Nullable String decompose(@Nullable Object[] arguments) {
        Decomposition decomposition = Decomposition.of(
                arguments[0],
                arguments.length > 1 ? arguments[1] : null,
                arguments.length > 2 ? arguments[2] : "avg",
                arguments.length > 3 ? arguments[3] : (Object) 0L);
        return decomposition == null ? null : decomposition.text();
    }
}
