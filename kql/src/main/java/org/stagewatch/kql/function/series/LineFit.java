package org.stagewatch.kql.function.series;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.json.Json;

/// The line that fits a series best, its first value being at 1: what `series_fit_line` and its dynamic form say.
///
/// Source: the manual page *series_fit_line()*.
final class LineFit {
    private LineFit() {}

    /// The parts of the fit by name, in the order of the columns; null if there are fewer than two values, or anything
    /// but finite numbers.
    static @Nullable Map<String, Json> of(@Nullable Object argument) {
        Series series = Series.of(argument);
        double[] values = series == null ? null : series.finite();
        PolynomialFit fit = values == null ? null : PolynomialFit.of(places(values.length), values, 1);
        if (fit == null) {
            return null;
        }
        Map<String, Json> parts = new LinkedHashMap<>();
        parts.put("rsquare", Series.json(fit.determination()));
        parts.put("slope", Json.of(fit.coefficients()[0]));
        parts.put("variance", Json.of(fit.variance()));
        parts.put("rvariance", Json.of(fit.residual()));
        parts.put("interception", Json.of(fit.coefficients()[1]));
        parts.put("line_fit", Series.json(fit.fitted()));
        return parts;
    }

    /// 1, 2, 3 and so on.
    static double[] places(int count) {
        return IntStream.rangeClosed(1, count).asDoubleStream().toArray();
    }
}
