package org.stagewatch.kql.function.series;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `series_stats` and `series_stats_dynamic` say of a series.
///
/// Source: the manual pages *series_stats()* and *series_stats_dynamic()*.
///
/// @param leastAt the first place of the least value
/// @param greatestAt the first place of the greatest value
/// @param variance that of a sample
/// @param length how many elements the series has, whether or not they count
record Statistics(
        double least,
        long leastAt,
        double greatest,
        long greatestAt,
        double sum,
        double mean,
        double variance,
        int length) {
    /// The statistics of the call's series; null if it has no numbers, or has anything but finite numbers and those are
    /// not to be ignored.
    static @Nullable Statistics of(@Nullable Object[] arguments) {
        Series series = Series.of(arguments[0]);
        boolean ignoresOthers = arguments.length > 1 && Boolean.TRUE.equals(arguments[1]);
        if (series == null || (!ignoresOthers && series.finite() == null)) {
            return null;
        }
        List<@Nullable Number> values = series.values();
        double[] finite = values.stream()
                .filter(Statistics::isFinite)
                .mapToDouble(value -> value == null ? 0 : value.doubleValue())
                .toArray();
        if (finite.length == 0) {
            return null;
        }
        int leastAt = -1;
        int greatestAt = -1;
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int index = 0; index < values.size(); index++) {
            Number value = values.get(index);
            if (value == null || !isFinite(value)) {
                continue;
            }
            double real = value.doubleValue();
            sum += real;
            if (real < least) {
                least = real;
                leastAt = index;
            }
            if (real > greatest) {
                greatest = real;
                greatestAt = index;
            }
        }
        double mean = sum / finite.length;
        double variance = Moments.ofSample(Moments.squaresAbout(finite, mean), finite.length);
        return new Statistics(least, leastAt, greatest, greatestAt, sum, mean, variance, values.size());
    }

    double deviation() {
        return Math.sqrt(variance);
    }

    private static boolean isFinite(@Nullable Number value) {
        return value != null && Double.isFinite(value.doubleValue());
    }
}
