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
final class SeriesDecomposeAnomalies implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        Implementation refused = Undocumented.because("how Kusto finds the period is not documented");
        Parameter series = parameter("series", DYNAMIC, "The array of numbers.");
        Parameter threshold = parameter("threshold", NUMBER, "The score from which a value is an anomaly.");
        Parameter period = parameter("period", INTEGER, "How many values a period has.");
        Parameter trend = parameter("trend", STRING, "How the trend is found.");
        Parameter testPoints = parameter("test_points", INTEGER, "How many values at the end are not learned from.");
        Parameter method = parameter("method", STRING, "How the residuals are scored.");
        Parameter seasonalityThreshold =
                parameter("seasonality_threshold", NUMBER, "The score from which a period counts.");
        return ScalarFunction.named("series_decompose_anomalies")
                .summary("Finds the values of a series that neither season nor trend explains.")
                .overload(DYNAMIC, List.of(series), refused)
                .overload(DYNAMIC, List.of(series, threshold), refused)
                .overload(DYNAMIC, List.of(series, threshold, period), refused)
                .overload(DYNAMIC, List.of(series, threshold, period, trend), refused)
                .overload(DYNAMIC, List.of(series, threshold, period, trend, testPoints), refused)
                .overload(DYNAMIC, List.of(series, threshold, period, trend, testPoints, method), refused)
                .overload(
                        DYNAMIC,
                        List.of(series, threshold, period, trend, testPoints, method, seasonalityThreshold),
                        refused)
                .column("ad_flag", DYNAMIC)
                .column("ad_score", DYNAMIC)
                .column("baseline", DYNAMIC)
                .build();
    }
}
