package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.ArgumentCheck;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.ScalarFunction;

/// Source: the manual page *series_decompose()*.
final class SeriesDecompose implements FunctionDefinition {
    private static final ArgumentCheck PERIOD_IS_GIVEN = Decomposition.explicitPeriod(1);

    @Override
    public ScalarFunction define() {
        Implementation found = java(SeriesDecompose::decompose);
        return ScalarFunction.named("series_decompose")
                .summary("Takes a series apart into season, trend and residual.")
                .notes(
                        "The season is the median of the values at the same place in all periods, the trend `avg` (their mean),"
                                + " `linefit` (a line) or `none` of what is left. The period must be given, 0 for none.")
                .overload(DYNAMIC, List.of(Decomposition.SERIES), PERIOD_IS_GIVEN, found)
                .overload(DYNAMIC, List.of(Decomposition.SERIES, Decomposition.PERIOD), PERIOD_IS_GIVEN, found)
                .overload(
                        DYNAMIC,
                        List.of(Decomposition.SERIES, Decomposition.PERIOD, Decomposition.TREND),
                        PERIOD_IS_GIVEN,
                        found)
                .overload(
                        DYNAMIC,
                        List.of(
                                Decomposition.SERIES,
                                Decomposition.PERIOD,
                                Decomposition.TREND,
                                Decomposition.TEST_POINTS),
                        PERIOD_IS_GIVEN,
                        found)
                .overload(
                        DYNAMIC,
                        List.of(
                                Decomposition.SERIES,
                                Decomposition.PERIOD,
                                Decomposition.TREND,
                                Decomposition.TEST_POINTS,
                                Decomposition.SEASONALITY_THRESHOLD),
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
