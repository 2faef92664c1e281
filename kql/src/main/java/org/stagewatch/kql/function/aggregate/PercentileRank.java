package org.stagewatch.kql.function.aggregate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.ArgumentCheck;
import org.stagewatch.kql.function.Implementation.Operand;
import org.stagewatch.kql.json.Json;

/// The share of values, 0 to 1, that a percentile asks for; exact, so that `99.9` means 0.999 and not a bit more.
final class PercentileRank {
    private PercentileRank() {}

    /// All arguments from a place on are percentiles, which must be constants.
    static ArgumentCheck check(int from) {
        return constants -> {
            for (int index = from; index < constants.size(); index++) {
                Object constant = constants.get(index);
                boolean isNumber = constant instanceof Number number && Double.isFinite(number.doubleValue());
                if (!isNumber && !(constant instanceof String text && elements(text) != null)) {
                    return new ArgumentCheck.Fault(index, "a percentile must be a constant number");
                }
            }
            return null;
        };
    }

    /// Of the percentile that an operand gives as a constant.
    static BigDecimal of(Operand operand) {
        if (operand.constant() instanceof Number number) {
            return of(new BigDecimal(number.toString()));
        }
        throw new IllegalArgumentException("a percentile must be a constant number");
    }

    /// Of percentiles that an operand gives as a constant array.
    static List<BigDecimal> listOf(Operand operand) {
        List<BigDecimal> percentiles = operand.constant() instanceof String text ? elements(text) : null;
        if (percentiles == null) {
            throw new IllegalArgumentException("percentiles must be a constant array of numbers");
        }
        return percentiles.stream().map(PercentileRank::of).toList();
    }

    /// The numbers of an array, or null if it is something else.
    private static @Nullable List<BigDecimal> elements(String json) {
        List<Json> elements = Json.parseArray(json);
        boolean areNumbers = elements != null
                && elements.stream()
                        .allMatch(element ->
                                element instanceof Json.Number number && Double.isFinite(number.doubleValue()));
        if (elements == null || !areNumbers) {
            return null;
        }
        return elements.stream()
                .map(element -> BigDecimal.valueOf(((Json.Number) element).doubleValue()))
                .toList();
    }

    private static BigDecimal of(BigDecimal percentile) {
        BigDecimal clamped = percentile.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100));
        return clamped.movePointLeft(2).setScale(15, RoundingMode.HALF_EVEN);
    }
}
