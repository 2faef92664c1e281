package org.stagewatch.kql.function.conversion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Decimals as KQL computes them: 34 digits.
public final class DecimalValue {
    public static final MathContext PRECISION = MathContext.DECIMAL128;

    /// Plain digits of greater magnitude would fill memory.
    private static final int MAX_SCALE = 400;

    private DecimalValue() {}

    /// A number of any type, or its text, as a decimal; null if it is none.
    public static @Nullable BigDecimal of(@Nullable Object number) {
        return switch (number) {
            case BigDecimal decimal -> decimal;
            case Integer integer -> BigDecimal.valueOf(integer);
            case Long integer -> BigDecimal.valueOf(integer);
            case Double real -> Double.isFinite(real) ? inRange(new BigDecimal(Double.toString(real))) : null;
            case String text -> parse(text);
            case null, default -> null;
        };
    }

    /// What is made of a decimal; null of null, and of what is none.
    public static @Nullable BigDecimal map(@Nullable Object decimal, UnaryOperator<BigDecimal> change) {
        BigDecimal value = of(decimal);
        return value == null ? null : change.apply(value);
    }

    /// The digits of a decimal. Equal decimals have the same text, so that SQL can group and join them.
    public static String text(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    private static @Nullable BigDecimal parse(String text) {
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > 1000) {
            return null;
        }
        try {
            return inRange(new BigDecimal(digits).round(PRECISION));
        } catch (NumberFormatException | ArithmeticException _) {
            return null;
        }
    }

    private static @Nullable BigDecimal inRange(BigDecimal decimal) {
        return Math.abs((long) decimal.scale()) <= MAX_SCALE ? decimal : null;
    }
}
