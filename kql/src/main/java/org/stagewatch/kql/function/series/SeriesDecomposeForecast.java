package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.ScalarFunction;

/// Source: the manual page *series_decompose_forecast()*.
final class SeriesDecomposeForecast implements FunctionDefinition {
    private static final Decomposition.Places PLACES = new Decomposition.Places(2, 3, 1, 4);

    @Override
    public ScalarFunction define() {
        Implementation found = java(SeriesDecomposeForecast::decompose);
        return ScalarFunction.named("series_decompose_forecast")
                .summary("Forecasts a series from its season and trend.")
                .notes("As `series_decompose`, where the values at the end are not learned from.")
                .overload(DYNAMIC, List.of(Decomposition.SERIES, Decomposition.TEST_POINTS), found)
                .overload(
                        DYNAMIC, List.of(Decomposition.SERIES, Decomposition.TEST_POINTS, Decomposition.PERIOD), found)
                .overload(
                        DYNAMIC,
                        List.of(
                                Decomposition.SERIES,
                                Decomposition.TEST_POINTS,
                                Decomposition.PERIOD,
                                Decomposition.TREND),
                        found)
                .overload(
                        DYNAMIC,
                        List.of(
                                Decomposition.SERIES,
                                Decomposition.TEST_POINTS,
                                Decomposition.PERIOD,
                                Decomposition.TREND,
                                Decomposition.SEASONALITY_THRESHOLD),
                        found)
                .caution(Periodicity.caution(2))
                .column("baseline", DYNAMIC)
                .column("seasonal", DYNAMIC)
                .column("trend", DYNAMIC)
                .column("residual", DYNAMIC)
                .example(
                        "toscalar(print s = dynamic([1, 5, 1, 5, 0, 0]) | project series_decompose_forecast(s, 2, 2))",
                        "dynamic([1.0, 5.0, 1.0, 5.0, 1.0, 5.0])")
                .example(
                        "toscalar(print s = dynamic([1, 2, 3, 0]) | project series_decompose_forecast(s, 1, 0, 'linefit'))",
                        "dynamic([1.0, 2.0, 3.0, 4.0])")
                .example(
                        "toscalar(print s = dynamic([]) | project series_decompose_forecast(s, 1, 0))", "dynamic(null)")
                .build();
    }

    private static @Nullable String decompose(@Nullable Object[] arguments) {
        Decomposition decomposition = Decomposition.of(arguments, PLACES);
        return decomposition == null ? null : decomposition.text();
    }
}
