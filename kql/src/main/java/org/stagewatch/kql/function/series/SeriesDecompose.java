package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.INTEGER;
import static org.stagewatch.kql.function.ParameterType.NUMBER;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ScalarFunction;

/// Bound, and refused where it is to run: how Kusto finds the period is not documented.
final class SeriesDecompose implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        Implementation[] refused = Undocumented.because("how Kusto finds the period is not documented");
        Parameter series = parameter("series", DYNAMIC, "The array of numbers.");
        Parameter period = parameter("period", INTEGER, "How many values a period has.");
        Parameter trend = parameter("trend", STRING, "How the trend is found.");
        Parameter testPoints = parameter("test_points", INTEGER, "How many values at the end are not learned from.");
        Parameter seasonalityThreshold =
                parameter("seasonality_threshold", NUMBER, "The score from which a period counts.");
        return ScalarFunction.named("series_decompose")
                .summary("Takes a series apart into season, trend and residual.")
                .overload(DYNAMIC, List.of(series), refused)
                .overload(DYNAMIC, List.of(series, period), refused)
                .overload(DYNAMIC, List.of(series, period, trend), refused)
                .overload(DYNAMIC, List.of(series, period, trend, testPoints), refused)
                .overload(DYNAMIC, List.of(series, period, trend, testPoints, seasonalityThreshold), refused)
                .column("baseline", DYNAMIC)
                .column("seasonal", DYNAMIC)
                .column("trend", DYNAMIC)
                .column("residual", DYNAMIC)
                .build();
    }
}
