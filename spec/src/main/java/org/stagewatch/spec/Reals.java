package org.stagewatch.spec;

/// How near two reals must be to count as the same: they agree to nine digits.
final class Reals {
    private static final double RELATIVE = 1e-9;
    private static final double ABSOLUTE = 1e-12;

    private Reals() {}

    static boolean areNear(double left, double right) {
        if (Double.compare(left, right) == 0 || left == right) {
            return true;
        }
        double difference = Math.abs(left - right);
        return difference <= Math.max(RELATIVE * Math.max(Math.abs(left), Math.abs(right)), ABSOLUTE);
    }
}
