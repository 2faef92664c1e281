package org.stagewatch.kql.function.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The range that values of a series usually lie in, between two of its percentiles, and scores of those beyond it.
///
/// A score is the distance beyond the range in widths of the range. Scores of the wide range are scaled so that 1.5
/// marks
/// the same values of a normal distribution as in the narrow one.
///
/// Source: the manual page *series_outliers()*; the scale is that of the answer of one of its authors to question
/// 75264555 on Stack Overflow, whose scores it gives to the last digit.
record TukeyFences(double low, double high, double scale) {
    /// Where a normal distribution of deviation 1 has its 90th percentile, as Kusto takes it.
    private static final double NINETIETH = 1.29682082;

    /// Where such a distribution has the score 1.5 of the narrow range.
    private static final double FENCE = 2.7;

    /// How a range is chosen.
    enum Kind {
        /// From the 25th percentile to the 75th.
        TUKEY(25, 75, 1),
        /// From the 10th percentile to the 90th.
        CTUKEY(10, 90, 1.5 * 2 * NINETIETH / (FENCE - NINETIETH));

        private final double low;
        private final double high;
        private final double scale;

        Kind(double low, double high, double scale) {
            this.low = low;
            this.high = high;
            this.scale = scale;
        }

        /// The kind of a name; null if there is none.
        static @Nullable Kind named(@Nullable Object name) {
            return switch (String.valueOf(name)) {
                case "tukey" -> TUKEY;
                case "ctukey" -> CTUKEY;
                default -> null;
            };
        }

        boolean hasRange(double from, double to) {
            return from == low && to == high;
        }
    }

    /// Null without values.
    static @Nullable TukeyFences of(double[] values, Kind kind) {
        if (values.length == 0) {
            return null;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new TukeyFences(percentile(sorted, kind.low), percentile(sorted, kind.high), kind.scale);
    }

    /// 0 within the range, above 0 for greater values and below for smaller ones; null beyond a range without width,
    /// which no distance can be measured in.
    @Nullable
    Double score(double value) {
        double beyond = value > high ? value - high : value < low ? value - low : 0;
        if (beyond == 0) {
            return 0.0;
        }
        return high == low ? null : (Double) (beyond / (high - low) * scale);
    }

    private static double percentile(double[] sorted, double percent) {
        double place = percent / 100 * (sorted.length - 1);
        int before = (int) place;
        int after = Math.min(before + 1, sorted.length - 1);
        return sorted[before] + (place - before) * (sorted[after] - sorted[before]);
    }
}
