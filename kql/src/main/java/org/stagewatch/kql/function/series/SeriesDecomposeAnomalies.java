package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.NUMBER;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

/// Source: the manual page *series_decompose_anomalies()*.
final class SeriesDecomposeAnomalies implements FunctionDefinition {
    private static final double USUAL_THRESHOLD = 1.5;
    private static final int THRESHOLD = 1;
    private static final int PERIOD = 2;
    private static final int METHOD = 5;
    private static final List<Parameter> PARAMETERS = List.of(
            Decomposition.SERIES,
            parameter("threshold", NUMBER, "The score from which a value is an anomaly."),
            Decomposition.PERIOD,
            Decomposition.TREND,
            Decomposition.TEST_POINTS,
            parameter("method", STRING, "How the residuals are scored, `ctukey` or `tukey`."),
            Decomposition.SEASONALITY_THRESHOLD);
    private static final Decomposition.Places PLACES = new Decomposition.Places(PERIOD, 3, 4, 6);

    @Override
    public ScalarFunction define() {
        ScalarFunction.Builder anomalies = ScalarFunction.named("series_decompose_anomalies")
                .summary("Finds the values of a series that neither season nor trend explains.")
                .notes(
                        "The residuals of `series_decompose` are scored as by `series_outliers`; `ad_flag` is 1 where the"
                                + " score is above the threshold, -1 where it is below its negative, else 0. The period must be"
                                + " given, 0 for none.");
        for (int count = 1; count <= PARAMETERS.size(); count++) {
            anomalies.overload(DYNAMIC, PARAMETERS.subList(0, count), java(SeriesDecomposeAnomalies::anomalies));
        }
        return anomalies
                .caution(Periodicity.caution(PERIOD))
                .column("ad_flag", DYNAMIC)
                .column("ad_score", DYNAMIC)
                .column("baseline", DYNAMIC)
                .example(
                        "toscalar(print s = dynamic([1, 2, 3, 2, 1, 2, 3, 20])"
                                + " | project series_decompose_anomalies(s, 1.5, 0))",
                        "dynamic([0, 0, 0, 0, 0, 0, 0, 1])")
                .example(
                        "toscalar(print s = dynamic([5, 1, 6, 2, 7, 3, 6, 2, 5, -30])"
                                + " | project series_decompose_anomalies(s, 1.5, 2, 'avg', 1, 'tukey'))",
                        "dynamic([0, 0, 0, 0, 0, 0, 0, 0, 0, -1])")
                .example(
                        "toscalar(print s = dynamic([1, 9, 5, 2, 1, 9, 5, 2, 1, 9, 5, 2, 2, 9, 5, 2, 0, 9, 5, 2, 1, 9, 5, 99])"
                                + " | project series_decompose_anomalies(s))[23]",
                        "dynamic(1)")
                .example(
                        "toscalar(print s = dynamic(['é']) | project series_decompose_anomalies(s, 1.5, 0))",
                        "dynamic(null)")
                .build();
    }

    private static @Nullable String anomalies(@Nullable Object[] arguments) {
        Decomposition decomposition = Decomposition.of(arguments, PLACES);
        TukeyFences.Kind method =
                arguments.length > METHOD ? TukeyFences.Kind.named(arguments[METHOD]) : TukeyFences.Kind.CTUKEY;
        Object limit = arguments.length > THRESHOLD ? arguments[THRESHOLD] : (Object) USUAL_THRESHOLD;
        if (decomposition == null || method == null || !(limit instanceof Number threshold)) {
            return null;
        }
        List<@Nullable Double> residual = new ArrayList<>();
        Arrays.stream(decomposition.residual()).forEach(residual::add);
        Series scores = SeriesOutliers.scores(residual, decomposition.learned(), method);
        return Json.array(List.of(
                        flags(scores, threshold.doubleValue()), scores.json(), Series.json(decomposition.baseline())))
                .text();
    }

    private static Json flags(Series scores, double threshold) {
        List<Json> flags = new ArrayList<>();
        for (Number score : scores.values()) {
            flags.add(
                    score == null
                            ? Json.NULL
                            : Json.of(
                                    score.doubleValue() > threshold
                                            ? 1L
                                            : score.doubleValue() < -threshold ? -1L : 0L));
        }
        return Json.array(flags);
    }
}
