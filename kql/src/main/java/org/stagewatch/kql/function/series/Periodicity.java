package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.ArgumentCheck;
import org.stagewatch.kql.function.ScalarFunction;

/// Finds the period of a series: after how many values it looks like itself.
///
/// Such a number is one at which the autocorrelation has a peak. The highest peak counts: of a period and its multiples
/// that is the period, since fewer values are left to compare further on. It is a period if it is long enough and if
/// the
/// values that are compared go together well enough.
///
/// Source: the examples of the manual pages *series_seasonal()*, *series_periods_detect()* and *series_decompose()*,
/// all
/// of which come out so. How Kusto finds a period is not published.
final class Periodicity {
    private static final int SHORTEST = 4;

    private Periodicity() {}

    /// The warning for a call whose period is to be found.
    ///
    /// @param period the place of the period among the arguments
    static ScalarFunction.Caution caution(int period) {
        ArgumentCheck isFound = constants ->
                period < constants.size() && constants.get(period) instanceof Number number && number.longValue() >= 0
                        ? null
                        : new ArgumentCheck.Fault(
                                Math.min(period, constants.size() - 1),
                                "how Kusto finds a period is not published; in a series without a clear one it may find another");
        return new ScalarFunction.Caution(isFound, "Give the period, 0 for none.");
    }

    /// The period of some finite values; 0 if they have none.
    ///
    /// @param threshold the least correlation of the values that are a period apart
    static int find(double[] values, double threshold) {
        double[] deviations = values.clone();
        double mean = Moments.mean(values);
        for (int index = 0; index < values.length; index++) {
            deviations[index] -= mean;
        }
        double[] products = Spectrum.autocorrelation(deviations);
        int best = 0;
        for (int lag = 2; lag <= values.length / 2; lag++) {
            boolean isPeak = products[lag] > products[lag - 1] && products[lag] >= products[lag + 1];
            if (isPeak && (best == 0 || products[lag] > products[best])) {
                best = lag;
            }
        }
        if (best < SHORTEST) {
            return 0;
        }
        double share = (double) (values.length - best) / values.length;
        return products[best] / products[0] / share >= threshold ? best : 0;
    }
}
