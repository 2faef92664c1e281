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
final class SeriesDecomposeForecast implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        Implementation[] refused = Undocumented.because("how Kusto finds the period is not documented");
        Parameter series = parameter("series", DYNAMIC, "The array of numbers.");
        Parameter testPoints = parameter("test_points", INTEGER, "How many values at the end are not learned from.");
        Parameter period = parameter("period", INTEGER, "How many values a period has.");
        Parameter trend = parameter("trend", STRING, "How the trend is found.");
        Parameter seasonalityThreshold =
                parameter("seasonality_threshold", NUMBER, "The score from which a period counts.");
        return ScalarFunction.named("series_decompose_forecast")
                .summary("Forecasts a series from its season and trend.")
                .overload(DYNAMIC, List.of(series, testPoints), refused)
                .overload(DYNAMIC, List.of(series, testPoints, period), refused)
                .overload(DYNAMIC, List.of(series, testPoints, period, trend), refused)
                .overload(DYNAMIC, List.of(series, testPoints, period, trend, seasonalityThreshold), refused)
                .column("baseline", DYNAMIC)
                .column("seasonal", DYNAMIC)
                .column("trend", DYNAMIC)
                .column("residual", DYNAMIC)
                .build();
    }
}
