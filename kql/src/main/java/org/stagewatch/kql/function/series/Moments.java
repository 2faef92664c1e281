package org.stagewatch.kql.function.series;

import java.util.Arrays;

/// Mean and spread of numbers.
final class Moments {
    private Moments() {}

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    /// The sum of the squared distances from a centre.
    static double squaresAbout(double[] values, double centre) {
        double sum = 0;
        for (double value : values) {
            sum += (value - centre) * (value - centre);
        }
        return sum;
    }

    /// The variance of a sample, from its sum of squares; 0 if it has a single value.
    static double ofSample(double squares, int count) {
        return count < 2 ? 0 : squares / (count - 1);
    }
}
