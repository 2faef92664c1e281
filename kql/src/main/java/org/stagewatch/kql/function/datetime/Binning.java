package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.function.Implementation.sql;

import org.stagewatch.kql.function.Implementation;

/// Rounding down to a multiple of a size, counted from a fixed point. It is integer arithmetic wherever both are
/// integers, ticks of time included, and rounds down below the fixed point too.
final class Binning {
    private Binning() {}

    /// @param point the template of the fixed point: `0` or `{fixed_point}`
    static Implementation[] ofIntegers(String value, String size, String point) {
        boolean isAtZero = point.equals("0");
        String distance = isAtZero ? value : "(" + value + " - " + point + ")";
        // The second remainder turns that of a negative distance, which is negative in SQL, into the one above 0.
        String binned = "CASE WHEN " + size + " > 0 THEN " + value + " - ((" + distance + " % " + size + ") + " + size
                + ") % " + size + " END";
        return new Implementation[] {sql(binned)};
    }

    static Implementation[] ofReals(String value, String size, String point) {
        boolean isAtZero = point.equals("0");
        String steps = isAtZero ? value + " / " + size : "(" + value + " - " + point + ") / " + size;
        String binned = "CASE WHEN " + size + " > 0 THEN floor(" + steps + ") * " + size
                + (isAtZero ? "" : " + " + point) + " END";
        return new Implementation[] {sql(binned)};
    }
}
