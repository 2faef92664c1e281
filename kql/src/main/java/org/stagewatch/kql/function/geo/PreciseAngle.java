package org.stagewatch.kql.function.geo;

/// An angle of at most half a turn with its sine and cosine, correctly rounded but for the rarest cases.
///
/// It reckons with sums of two doubles, of which the second holds what the first can't. Source: T. J. Dekker, A
/// floating-point technique for extending the available precision, 1971.
record PreciseAngle(Sum sines, Sum cosines) {
    private static final Sum QUARTER_TURN = new Sum(0x1.921fb54442d18p0, 0x1.1a62633145c07p-54);
    /// What the quarter turn still lacks.
    private static final double QUARTER_TURN_REST = -0x1.f1976b7ed8fbcp-110;
    /// Of the series of a sine up to an eighth of a turn, as many terms matter.
    private static final int TERMS = 14;

    static PreciseAngle ofRadians(double radians) {
        double quarters = Math.rint(radians / QUARTER_TURN.high);
        Sum rest = Sum.of(radians).plus(QUARTER_TURN.times(-quarters)).plus(Sum.of(-quarters * QUARTER_TURN_REST));
        Sum square = rest.times(rest);
        Sum sine = series(square, 1).times(rest);
        Sum cosine = series(square, 0);
        return switch ((int) quarters & 3) {
            case 0 -> new PreciseAngle(sine, cosine);
            case 1 -> new PreciseAngle(cosine, sine.negated());
            case 2 -> new PreciseAngle(sine.negated(), cosine.negated());
            default -> new PreciseAngle(cosine.negated(), sine);
        };
    }

    double sine() {
        return sines.high;
    }

    double cosine() {
        return cosines.high;
    }

    /// The angle in radians from the x axis to a point.
    static double of(double y, double x) {
        double near = Math.atan2(y, x);
        double distance = Math.hypot(x, y);
        if (!(distance > 0)) {
            return near;
        }
        PreciseAngle angle = ofRadians(near);
        Sum error = angle.cosines.times(y).plus(angle.sines.times(-x));
        return near + error.high / distance;
    }

    /// `1 - square/(2·3)·(1 - square/(4·5)·(...))`, with `first` 1; for the cosine the factors begin with `1·2`.
    private static Sum series(Sum square, int first) {
        Sum sum = Sum.of(1);
        for (int term = TERMS; term >= 1; term--) {
            double factor = (2.0 * term + first) * (2.0 * term + first - 1);
            sum = Sum.of(1).plus(square.times(sum).over(factor).negated());
        }
        return sum;
    }

    /// The exact sum of two doubles, of which the second is below the precision of the first.
    record Sum(double high, double low) {
        static Sum of(double value) {
            return new Sum(value, 0);
        }

        Sum plus(Sum other) {
            Sum high = exactly(this.high, other.high);
            return exactly(high.high, high.low + (low + other.low));
        }

        Sum times(Sum other) {
            Sum product = times(other.high);
            return exactly(product.high, product.low + high * other.low);
        }

        Sum times(double factor) {
            double product = high * factor;
            return exactly(product, Math.fma(high, factor, -product) + low * factor);
        }

        Sum over(double divisor) {
            double quotient = high / divisor;
            double rest = Math.fma(-quotient, divisor, high) + low;
            return exactly(quotient, rest / divisor);
        }

        Sum negated() {
            return new Sum(-high, -low);
        }

        private static Sum exactly(double one, double other) {
            double sum = one + other;
            double part = sum - one;
            return new Sum(sum, (one - (sum - part)) + (other - part));
        }
    }
}
