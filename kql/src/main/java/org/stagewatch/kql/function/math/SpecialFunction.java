package org.stagewatch.kql.function.math;

/// Gamma, error and beta functions. Lanczos' approximation and continued fractions, good to about 14 digits.
final class SpecialFunction {
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };
    private static final int MAX_STEPS = 500;
    private static final double TINY = 1e-300;

    private SpecialFunction() {}

    static double gamma(double x) {
        if (x <= 0 && x == Math.rint(x)) {
            return Double.NaN;
        }
        if (x < 0.5) {
            return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
        }
        double product = 1;
        if (x == Math.rint(x) && x <= 171) {
            for (int factor = 2; factor < x; factor++) {
                product *= factor;
            }
            return product;
        }
        return Math.exp(logGamma(x));
    }

    /// The logarithm of gamma's absolute value.
    static double logGamma(double x) {
        if (x <= 0 && x == Math.rint(x)) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < 0.5) {
            return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
        }
        double shifted = x - 1;
        double sum = LANCZOS[0];
        for (int index = 1; index < LANCZOS.length; index++) {
            sum += LANCZOS[index] / (shifted + index);
        }
        double base = shifted + LANCZOS.length - 1.5;
        return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
    }

    static double errorFunction(double x) {
        return Math.abs(x) < 2 ? errorSeries(x) : Math.signum(x) * (1 - complementFraction(Math.abs(x)));
    }

    /// `1 - erf(x)`, without loss where that is nearly 0.
    static double complementaryErrorFunction(double x) {
        return x < 2 ? 1 - errorFunction(x) : complementFraction(x);
    }

    private static double errorSeries(double x) {
        double term = x;
        double sum = x;
        for (int step = 1; step < MAX_STEPS && Math.abs(term) > 1e-18 * Math.abs(sum); step++) {
            term *= -x * x / step;
            sum += term / (2 * step + 1);
        }
        return 2 / Math.sqrt(Math.PI) * sum;
    }

    /// From the far end of the continued fraction to its beginning.
    private static double complementFraction(double x) {
        double fraction = 0;
        for (int step = 120; step > 0; step--) {
            fraction = step / 2.0 / (x + fraction);
        }
        return Math.exp(-x * x) / (Math.sqrt(Math.PI) * (x + fraction));
    }

    static double betaDensity(double x, double alpha, double beta) {
        if (!(x >= 0 && x <= 1 && alpha > 0 && beta > 0)) {
            return Double.NaN;
        }
        return Math.exp((alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x) - logBeta(alpha, beta));
    }

    /// The share of a beta distribution below x. Kusto's engine takes one whose alpha isn't above 0 to lie all at 0.
    static double betaDistribution(double x, double alpha, double beta) {
        if (!(x >= 0 && x <= 1 && beta > 0)) {
            return Double.NaN;
        }
        if (alpha <= 0) {
            return 1;
        }
        if (x == 0 || x == 1) {
            return x;
        }
        double front = Math.exp(alpha * Math.log(x) + beta * Math.log1p(-x) - logBeta(alpha, beta));
        return x < (alpha + 1) / (alpha + beta + 2)
                ? front * betaFraction(x, alpha, beta) / alpha
                : 1 - front * betaFraction(1 - x, beta, alpha) / beta;
    }

    /// The x below which a share of a beta distribution lies, by halving.
    static double betaInverse(double share, double alpha, double beta) {
        if (!(share >= 0 && share <= 1 && alpha > 0 && beta > 0)) {
            return Double.NaN;
        }
        double low = 0;
        double high = 1;
        for (int step = 0; step < 200 && low < high; step++) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (betaDistribution(middle, alpha, beta) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double logBeta(double alpha, double beta) {
        return logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta);
    }

    /// The continued fraction of the incomplete beta function, by Lentz' method.
    private static double betaFraction(double x, double alpha, double beta) {
        double c = 1;
        double d = 1 / awayFromZero(1 - (alpha + beta) * x / (alpha + 1));
        double fraction = d;
        for (int step = 1; step <= MAX_STEPS; step++) {
            double even = step * (beta - step) * x / ((alpha + 2 * step - 1) * (alpha + 2 * step));
            d = 1 / awayFromZero(1 + even * d);
            c = awayFromZero(1 + even / c);
            fraction *= d * c;
            double odd = -(alpha + step) * (alpha + beta + step) * x / ((alpha + 2 * step) * (alpha + 2 * step + 1));
            d = 1 / awayFromZero(1 + odd * d);
            c = awayFromZero(1 + odd / c);
            fraction *= d * c;
            if (Math.abs(d * c - 1) < 1e-16) {
                break;
            }
        }
        return fraction;
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
