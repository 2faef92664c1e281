package org.stagewatch.kql.function.series;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The part of a series that repeats: each value is the median of those at the same place in all periods.
final class Season {
    private Season() {}

    /// @param learned how many values at the beginning are looked at; those behind them get what is found
    /// @param period how many values a period has, at most as many as are learned from
    static double[] of(double[] values, int learned, int period) {
        double[] seasonal = new double[values.length];
        for (int phase = 0; phase < period; phase++) {
            double median = median(IntStream.iterate(phase, index -> index < learned, index -> index + period)
                    .mapToDouble(index -> values[index])
                    .toArray());
            for (int index = phase; index < values.length; index += period) {
                seasonal[index] = median;
            }
        }
        return seasonal;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
