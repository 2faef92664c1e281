package org.stagewatch.kql.function.series;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.json.Json;

/// The two lines that fit a series best, one up to a split and one from it on, the first value of each being at 1.
///
/// Every split is tried that leaves two values or more on each side, which a line needs; of equally good ones the first
/// is taken.
///
/// Source: the manual page *series_fit_2lines()*.
///
/// @param split how many values are on the left
/// @param whole the values as one line, for their variance
record TwoLinesFit(int split, PolynomialFit whole, PolynomialFit left, PolynomialFit right) {
    private static final int FEWEST = 2;

    /// Differences of this share of the whole spread come from rounding.
    private static final double ROUNDING = 1e-13;

    /// Null if there are fewer than four values, or anything but finite numbers.
    static @Nullable TwoLinesFit of(@Nullable Object argument) {
        Series series = Series.of(argument);
        double[] values = series == null ? null : series.finite();
        if (values == null || values.length < 2 * FEWEST) {
            return null;
        }
        int split = bestSplit(values);
        PolynomialFit whole = line(values);
        PolynomialFit left = line(Arrays.copyOfRange(values, 0, split));
        PolynomialFit right = line(Arrays.copyOfRange(values, split, values.length));
        return whole == null || left == null || right == null ? null : new TwoLinesFit(split, whole, left, right);
    }

    private static @Nullable PolynomialFit line(double[] values) {
        return PolynomialFit.of(LineFit.places(values.length), values, 1);
    }

    private static int bestSplit(double[] values) {
        double[] before = restsOfPrefixes(values);
        double[] behind = restsOfPrefixes(reversed(values));
        double negligible = ROUNDING * Moments.squaresAbout(values, Moments.mean(values));
        int best = FEWEST;
        for (int split = FEWEST; split <= values.length - FEWEST; split++) {
            double rest = before[split] + behind[values.length - split];
            if (rest < before[best] + behind[values.length - best] - negligible) {
                best = split;
            }
        }
        return best;
    }

    /// For each number of values at the beginning, the sum of their squared distances from the line that fits them
    /// best.
    private static double[] restsOfPrefixes(double[] values) {
        double[] rests = new double[values.length + 1];
        double place = 0;
        double value = 0;
        double places = 0;
        double squares = 0;
        double products = 0;
        for (int count = 1; count <= values.length; count++) {
            double placeAway = count - place;
            double valueAway = values[count - 1] - value;
            place += placeAway / count;
            value += valueAway / count;
            places += placeAway * (count - place);
            squares += valueAway * (values[count - 1] - value);
            products += placeAway * (values[count - 1] - value);
            rests[count] = places == 0 ? 0 : Math.max(0, squares - products * products / places);
        }
        return rests;
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        Arrays.setAll(reversed, index -> values[values.length - 1 - index]);
        return reversed;
    }

    /// What is said of both lines together, by name and in the order of the columns.
    Map<String, Json> parts() {
        int count = left.fitted().length + right.fitted().length;
        double rest = squares(left.residual(), left) + squares(right.residual(), right);
        double total = whole.variance() * (count - 1);
        double[] fitted = Arrays.copyOf(left.fitted(), count);
        System.arraycopy(right.fitted(), 0, fitted, split, right.fitted().length);
        Map<String, Json> parts = new LinkedHashMap<>();
        parts.put("rsquare", total == 0 ? Json.NULL : Json.of(1 - rest / total));
        parts.put("split_idx", Json.of((long) split));
        parts.put("variance", Json.of(whole.variance()));
        parts.put("rvariance", Json.of(Moments.ofSample(rest, count)));
        parts.put("line_fit", Series.json(fitted));
        return parts;
    }

    /// What is said of one line, by name and in the order of the columns.
    static Map<String, Json> parts(PolynomialFit line) {
        Map<String, Json> parts = new LinkedHashMap<>();
        parts.put("rsquare", Series.json(line.determination()));
        parts.put("slope", Json.of(line.coefficients()[0]));
        parts.put("interception", Json.of(line.coefficients()[1]));
        parts.put("variance", Json.of(line.variance()));
        parts.put("rvariance", Json.of(line.residual()));
        return parts;
    }

    private static double squares(double variance, PolynomialFit line) {
        return variance * (line.fitted().length - 1);
    }
}
