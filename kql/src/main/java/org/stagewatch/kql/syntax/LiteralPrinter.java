package org.stagewatch.kql.syntax;

import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.ScalarType;
import org.stagewatch.kql.type.Timespan;

/// Constants as text that reads back to the same type and value.
final class LiteralPrinter {
    private static final String[] UNITS = {"d", "h", "m", "s", "ms", "tick"};

    private LiteralPrinter() {}

    static String print(Expression.Literal literal) {
        ScalarType type = literal.type();
        return switch (literal.value()) {
            case null -> type.kqlName() + "(null)";
            case String text when type == ScalarType.STRING -> StringText.quote(text);
            case Boolean value -> value.toString();
            case Long ticks when type == ScalarType.DATETIME -> "datetime(" + Datetime.format(ticks) + ")";
            case Long ticks when type == ScalarType.TIMESPAN -> timespan(ticks);
            case Long value when value >= 0 -> value.toString();
            case Double value -> real(value);
            case Object value -> type.kqlName() + "(" + value + ")";
        };
    }

    private static String real(double value) {
        if (Double.isNaN(value)) {
            return "real(nan)";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "real(+inf)" : "real(-inf)";
        }
        return Math.copySign(1, value) > 0 ? Double.toString(value) : "real(" + value + ")";
    }

    /// In the largest unit that gives a whole number.
    private static String timespan(long ticks) {
        if (ticks == 0) {
            return "0s";
        }
        for (String unit : UNITS) {
            long unitTicks = Timespan.ticksPerUnit(unit);
            if (ticks > 0 && ticks % unitTicks == 0) {
                return unit.equals("tick") ? "timespan(" + Timespan.format(ticks) + ")" : ticks / unitTicks + unit;
            }
        }
        return "timespan(" + Timespan.format(ticks) + ")";
    }
}
