package org.stagewatch.kql.function.conversion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.json.Json;

/// The reals inside a dynamic as Kusto writes them when it turns the dynamic into text.
///
/// A real has the fewest digits that tell it from its neighbors, and of such numbers the one that is the farthest from
/// zero: where others write `9.999999999999998`, Kusto writes `9.999999999999999`.
final class RealDigits {
    /// Reals with fewer digits are written in one way only.
    private static final int MANY_DIGITS = 15;

    private RealDigits() {}

    /// The text of a dynamic; null if it is null or no JSON.
    static @Nullable String text(String json) {
        Json value = Json.parse(json);
        return value == null ? null : DynamicText.plain(rewritten(value));
    }

    private static Json rewritten(Json value) {
        return switch (value) {
            case Json.Number number -> number(number);
            case Json.Array(var elements) ->
                Json.array(elements.stream().map(RealDigits::rewritten).toList());
            case Json.Bag(var members) -> {
                Map<String, Json> rewritten = new LinkedHashMap<>();
                members.forEach((name, member) -> rewritten.put(name, rewritten(member)));
                yield new Json.Bag(rewritten);
            }
            case Json.Text _, Json.Literal _ -> value;
        };
    }

    private static Json number(Json.Number number) {
        double value = number.doubleValue();
        if (number.isInteger() || number.digits().length() <= MANY_DIGITS || !Double.isFinite(value) || value == 0) {
            return number;
        }
        double size = Math.abs(value);
        BigDecimal exact = new BigDecimal(size);
        BigDecimal most = exact.add(new BigDecimal(Math.nextUp(size) - size).divide(BigDecimal.TWO));
        BigDecimal least = exact.subtract(new BigDecimal(size - Math.nextDown(size)).divide(BigDecimal.TWO));
        int digits = 1;
        while (shortened(most, digits).compareTo(least) < 0) {
            digits++;
        }
        return new Json.Number((value < 0 ? "-" : "") + plain(shortened(most, digits)));
    }

    private static BigDecimal shortened(BigDecimal number, int digits) {
        return number.round(new MathContext(digits, RoundingMode.DOWN));
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.precision() - stripped.scale() < -5 || stripped.precision() - stripped.scale() > 15) {
            return stripped.toString().replace("E+", "e").replace('E', 'e');
        }
        return stripped.setScale(Math.max(1, stripped.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
