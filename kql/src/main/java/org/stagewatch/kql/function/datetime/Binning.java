package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.function.Implementation.sql;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.conversion.DecimalValue;

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

    /// @param arguments the value, the size and, if bins are not counted from 0, the fixed point
    static @Nullable BigDecimal ofDecimals(@Nullable Object[] arguments) {
        BigDecimal value = DecimalValue.of(arguments[0]);
        BigDecimal size = DecimalValue.of(arguments[1]);
        BigDecimal point = arguments.length > 2 ? DecimalValue.of(arguments[2]) : BigDecimal.ZERO;
        if (value == null || size == null || point == null || size.signum() <= 0) {
            return null;
        }
        BigDecimal rest = value.subtract(point).remainder(size);
        return value.subtract(rest.signum() < 0 ? rest.add(size) : rest, DecimalValue.PRECISION);
    }

    static Implementation[] ofReals(String value, String size, String point) {
        boolean isAtZero = point.equals("0");
        String steps = isAtZero ? value + " / " + size : "(" + value + " - " + point + ") / " + size;
        String binned = "CASE WHEN " + size + " > 0 THEN floor(" + steps + ") * " + size
                + (isAtZero ? "" : " + " + point) + " END";
        return new Implementation[] {sql(binned)};
    }
}
