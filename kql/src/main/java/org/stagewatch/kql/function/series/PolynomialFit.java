package org.stagewatch.kql.function.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The polynomial that fits points best, by least squares.
///
/// It is found as a sum of polynomials that are orthogonal over the points, which keeps its accuracy where the normal
/// equations lose it.
///
/// Source: G. E. Forsythe, *Generation and use of orthogonal polynomials for data-fitting with a digital computer*,
/// 1957.
///
/// @param coefficients from that of the highest power down to the constant
/// @param fitted its values at the points
/// @param determination the share of the variance that it explains; null if there is no variance
/// @param variance that of the given values, as a sample
/// @param residual that of the distances from the fit, as a sample
record PolynomialFit(
        double[] coefficients, double[] fitted, @Nullable Double determination, double variance, double residual) {
    /// The fit of a degree; null if there are too few different points for it.
    static @Nullable PolynomialFit of(double[] places, double[] values, int degree) {
        int count = values.length;
        if (degree < 0 || count <= degree) {
            return null;
        }
        double[] fitted = new double[count];
        double[] coefficients = new double[degree + 1];
        double[] basis = new double[count];
        Arrays.fill(basis, 1);
        double[] basisBefore = new double[count];
        List<double[]> powers = new ArrayList<>(List.of(new double[] {1}));
        double normBefore = 1;
        for (int power = 0; power <= degree; power++) {
            double norm = product(basis, basis);
            if (norm == 0) {
                return null;
            }
            double share = (product(values, basis) - product(fitted, basis)) / norm;
            addTo(fitted, basis, share);
            addTo(coefficients, powers.getLast(), share);
            double centre = 0;
            for (int index = 0; index < count; index++) {
                centre += places[index] * basis[index] * basis[index] / norm;
            }
            double weight = power == 0 ? 0 : norm / normBefore;
            double[] next = new double[count];
            for (int index = 0; index < count; index++) {
                next[index] = (places[index] - centre) * basis[index] - weight * basisBefore[index];
            }
            powers.add(nextPowers(powers, centre, weight));
            basisBefore = basis;
            basis = next;
            normBefore = norm;
        }
        return judged(values, fitted, reversed(coefficients));
    }

    private static PolynomialFit judged(double[] values, double[] fitted, double[] coefficients) {
        double total = Moments.squaresAbout(values, Moments.mean(values));
        double rest = 0;
        for (int index = 0; index < values.length; index++) {
            rest += (values[index] - fitted[index]) * (values[index] - fitted[index]);
        }
        Double determination = total == 0 ? null : (Double) (1 - rest / total);
        return new PolynomialFit(
                coefficients,
                fitted,
                determination,
                Moments.ofSample(total, values.length),
                Moments.ofSample(rest, values.length));
    }

    /// The coefficients of the next basis polynomial, from the constant up.
    private static double[] nextPowers(List<double[]> powers, double centre, double weight) {
        double[] last = powers.getLast();
        double[] next = new double[last.length + 1];
        for (int power = 0; power < last.length; power++) {
            next[power + 1] += last[power];
            next[power] -= centre * last[power];
        }
        if (powers.size() > 1) {
            addTo(next, powers.get(powers.size() - 2), -weight);
        }
        return next;
    }

    private static void addTo(double[] sum, double[] added, double factor) {
        for (int index = 0; index < added.length; index++) {
            sum[index] += factor * added[index];
        }
    }

    private static double product(double[] left, double[] right) {
        double sum = 0;
        for (int index = 0; index < left.length; index++) {
            sum += left[index] * right[index];
        }
        return sum;
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        for (int index = 0; index < values.length; index++) {
            reversed[index] = values[values.length - 1 - index];
        }
        return reversed;
    }
}
