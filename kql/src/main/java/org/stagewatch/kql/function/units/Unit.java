package org.stagewatch.kql.function.units;

import java.util.function.DoubleUnaryOperator;

/// A unit by its name in queries, and how its values are worked out in the family's base unit and back.
record Unit(String name, DoubleUnaryOperator toBase, DoubleUnaryOperator fromBase) {
    static Unit of(String name, double factor) {
        return new Unit(name, value -> value * factor, value -> value / factor);
    }

    /// @param zero where the unit's zero lies in the base unit
    static Unit scaled(String name, double factor, double zero) {
        return new Unit(name, value -> value * factor + zero, value -> (value - zero) / factor);
    }

    /// The sine of an angle, whose base unit is the degree.
    static Unit tilt(String name) {
        return new Unit(name, value -> Math.toDegrees(Math.asin(value)), value -> Math.sin(Math.toRadians(value)));
    }
}
