package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.INTEGER;
import static org.stagewatch.kql.function.ParameterType.NUMBER;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.json.Json;

/// A series as the sum of a season, a trend and what is left.
///
/// The season of a value is the median of the values at its place in all periods; the trend is that of the series
/// without its season. Values at the end that are not learned from get both by going on.
/// Source: the manual page *series_decompose()*.
final class Decomposition {
    static final Parameter SERIES = parameter("series", DYNAMIC, "The array of numbers.");
    static final Parameter PERIOD =
            parameter("period", INTEGER, "How many values a period has; 0 for none, -1 to find it.");
    static final Parameter TREND = parameter("trend", STRING, "How the trend is found.");
    static final Parameter TEST_POINTS =
            parameter("test_points", INTEGER, "How many values at the end are not learned from.");
    static final Parameter SEASONALITY_THRESHOLD =
            parameter("seasonality_threshold", NUMBER, "The score from which a period counts.");

    /// A period that is to be found.
    private static final long FOUND = -1;

    private static final double THRESHOLD = 0.6;

    private final double[] values;

    /// 0 everywhere without a period.
    private final double[] seasonal;

    private final double[] trend;

    private final int learned;

    private Decomposition(double[] values, int learned, double[] seasonal, double[] trend) {
        this.values = values;
        this.learned = learned;
        this.seasonal = seasonal;
        this.trend = trend;
    }

    /// Of the arguments of a call; null if the series holds anything but finite numbers, or is too short to learn from.
    ///
    /// @param places where the optional arguments stand among those of the call
    static @Nullable Decomposition of(@Nullable Object[] arguments, Places places) {
        Series series = Series.of(arguments[0]);
        double[] values = series == null ? null : series.finite();
        if (values == null
                || !(argument(arguments, places.period, FOUND) instanceof Number period)
                || !(argument(arguments, places.tested, 0L) instanceof Number held)
                || !(argument(arguments, places.threshold, THRESHOLD) instanceof Number threshold)) {
            return null;
        }
        int learned = values.length - Math.clamp(held.longValue(), 0, values.length);
        long length = period.longValue() == FOUND
                ? Periodicity.find(Arrays.copyOf(values, learned), threshold.doubleValue())
                : period.longValue();
        if (length < 0 || length > learned || learned == 0) {
            return null;
        }
        double[] seasonal = Season.of(values, learned, (int) length);
        double[] rest = new double[learned];
        Arrays.setAll(rest, index -> values[index] - seasonal[index]);
        double[] found = trend(String.valueOf(argument(arguments, places.trend, "avg")), rest, values.length);
        return found == null ? null : new Decomposition(values, learned, seasonal, found);
    }

    private static @Nullable Object argument(@Nullable Object[] arguments, int place, Object absent) {
        return place < arguments.length ? arguments[place] : absent;
    }

    private static double @Nullable [] trend(String kind, double[] learned, int length) {
        double[] trend = new double[length];
        switch (kind) {
            case "avg" -> Arrays.fill(trend, Arrays.stream(learned).average().orElse(0));
            case "none" -> {}
            case "linefit" -> {
                PolynomialFit fit = PolynomialFit.of(LineFit.places(learned.length), learned, 1);
                if (fit == null) {
                    return null;
                }
                Arrays.setAll(trend, index -> fit.coefficients()[0] * (index + 1) + fit.coefficients()[1]);
            }
            default -> {
                return null;
            }
        }
        return trend;
    }

    /// Where a function has its optional arguments.
    record Places(int period, int trend, int tested, int threshold) {}

    /// How many values at the beginning were learned from.
    int learned() {
        return learned;
    }

    /// What season and trend say the values are.
    double[] baseline() {
        double[] baseline = new double[values.length];
        Arrays.setAll(baseline, index -> seasonal[index] + trend[index]);
        return baseline;
    }

    /// The values without the baseline.
    double[] residual() {
        double[] baseline = baseline();
        double[] residual = new double[values.length];
        Arrays.setAll(residual, index -> values[index] - baseline[index]);
        return residual;
    }

    /// Baseline, season, trend and residual.
    String text() {
        return Json.array(List.of(
                        Series.json(baseline()), Series.json(seasonal), Series.json(trend), Series.json(residual())))
                .text();
    }
}
