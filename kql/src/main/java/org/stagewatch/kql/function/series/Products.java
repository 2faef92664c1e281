package org.stagewatch.kql.function.series;

/// The sums of products of two series as vectors, over the places where both have a number.
///
/// @param between of the elements of the one and the other: the dot product
/// @param left of the first series' elements with themselves
/// @param right of the second series' elements with themselves
record Products(double between, double left, double right) {
    static Products of(Series first, Series second) {
        double between = 0;
        double left = 0;
        double right = 0;
        for (int index = 0; index < Math.min(first.length(), second.length()); index++) {
            Number one = first.at(index);
            Number other = second.at(index);
            if (one != null && other != null) {
                between += one.doubleValue() * other.doubleValue();
                left += one.doubleValue() * one.doubleValue();
                right += other.doubleValue() * other.doubleValue();
            }
        }
        return new Products(between, left, right);
    }
}
