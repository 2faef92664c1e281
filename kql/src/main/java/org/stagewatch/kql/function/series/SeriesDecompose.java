package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.ScalarFunction;

/// Source: the manual page *series_decompose()*.
final class SeriesDecompose implements FunctionDefinition {
    private static final Decomposition.Places PLACES = new Decomposition.Places(1, 2, 3, 4);

    @Override
    public ScalarFunction define() {
        Implementation found = java(SeriesDecompose::decompose);
        return ScalarFunction.named("series_decompose")
                .summary("Takes a series apart into season, trend and residual.")
                .notes(
                        "The season is the median of the values at the same place in all periods, the trend `avg` (their mean),"
                                + " `linefit` (a line) or `none` of what is left.")
                .overload(DYNAMIC, List.of(Decomposition.SERIES), found)
                .overload(DYNAMIC, List.of(Decomposition.SERIES, Decomposition.PERIOD), found)
                .overload(DYNAMIC, List.of(Decomposition.SERIES, Decomposition.PERIOD, Decomposition.TREND), found)
                .overload(
                        DYNAMIC,
                        List.of(
                                Decomposition.SERIES,
                                Decomposition.PERIOD,
                                Decomposition.TREND,
                                Decomposition.TEST_POINTS),
                        found)
                .overload(
                        DYNAMIC,
                        List.of(
                                Decomposition.SERIES,
                                Decomposition.PERIOD,
                                Decomposition.TREND,
                                Decomposition.TEST_POINTS,
                                Decomposition.SEASONALITY_THRESHOLD),
                        found)
                .caution(Periodicity.caution(1))
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
                .example(
                        "toscalar(print s = dynamic([1, 9, 5, 2, 1, 9, 5, 2, 1, 9, 5, 2, 1, 9, 5, 2])"
                                + " | project series_decompose(s))",
                        "dynamic([1.0, 9.0, 5.0, 2.0, 1.0, 9.0, 5.0, 2.0, 1.0, 9.0, 5.0, 2.0, 1.0, 9.0, 5.0, 2.0])")
                .example("toscalar(print s = dynamic(['é']) | project series_decompose(s, 0))", "dynamic(null)")
                .build();
    }

    private static @Nullable String decompose(@Nullable Object[] arguments) {
        Decomposition decomposition = Decomposition.of(arguments, PLACES);
        return decomposition == null ? null : decomposition.text();
    }
}
