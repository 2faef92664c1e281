package org.stagewatch.kql.function.aggregate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.stagewatch.kql.function.Implementation.Operand;
import org.stagewatch.kql.json.Json;

/// The share of values, 0 to 1, that a percentile asks for; exact, so that `99.9` means 0.999 and not a bit more.
final class PercentileRank {
    private PercentileRank() {}

    /// Of the percentile that an operand gives as a constant.
    static BigDecimal of(Operand operand) {
        if (operand.constant() instanceof Number number) {
            return of(new BigDecimal(number.toString()));
        }
        throw new IllegalArgumentException("a percentile must be a constant number");
    }

    /// Of percentiles that an operand gives as a constant array.
    static List<BigDecimal> listOf(Operand operand) {
        List<Json> elements = operand.constant() instanceof String text ? Json.parseArray(text) : null;
        if (elements == null || !elements.stream().allMatch(element -> element instanceof Json.Number)) {
            throw new IllegalArgumentException("percentiles must be a constant array of numbers");
        }
        return elements.stream()
                .map(element -> of(BigDecimal.valueOf(((Json.Number) element).doubleValue())))
                .toList();
    }

    private static BigDecimal of(BigDecimal percentile) {
        BigDecimal clamped = percentile.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100));
        return clamped.movePointLeft(2).setScale(15, RoundingMode.HALF_EVEN);
    }
}
