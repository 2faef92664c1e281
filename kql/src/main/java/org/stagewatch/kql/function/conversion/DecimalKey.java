package org.stagewatch.kql.function.conversion;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.JavaFunction.NullArguments;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.type.ScalarType;

/// Texts that have the order of decimals: SQL holds decimals as text, which it can't sort by itself.
///
/// A key is a digit for the sign, four for the exponent, and the digits of the number. Below zero the exponent and the
/// digits count down, and a `~` makes the longer of two keys the lesser.
public final class DecimalKey {
    private static final int LEAST_EXPONENT = -5000;
    private static final String BELOW_ZERO = "0";
    private static final String ZERO = "1";
    private static final String ABOVE_ZERO = "2";

    private static final JavaFunction FUNCTION = new JavaFunction(
            "kql_decimal_key",
            List.of(ScalarType.DECIMAL),
            ScalarType.GUID,
            NullArguments.GIVE_NULL,
            arguments -> key(arguments[0]));

    private DecimalKey() {}

    /// The key of a decimal; null for null.
    public static SqlExpression of(SqlExpression decimal) {
        return new SqlExpression.JavaCall(FUNCTION, List.of(decimal));
    }

    private static @Nullable String key(@Nullable Object value) {
        BigDecimal decimal = DecimalValue.of(value);
        if (decimal == null) {
            return null;
        }
        if (decimal.signum() == 0) {
            return ZERO;
        }
        BigDecimal stripped = decimal.abs().stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale();
        String digits = exponent - LEAST_EXPONENT + stripped.unscaledValue().toString();
        return decimal.signum() > 0 ? ABOVE_ZERO + digits : BELOW_ZERO + complement(digits) + "~";
    }

    private static String complement(String digits) {
        StringBuilder complement = new StringBuilder();
        digits.chars().forEach(digit -> complement.append((char) ('0' + '9' - digit)));
        return complement.toString();
    }
}
