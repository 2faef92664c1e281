package org.stagewatch.kql.function.sketch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.json.Json;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.ScalarType;
import org.stagewatch.kql.type.Timespan;

/// What a sketch of `tdigest` has seen: how often each value, in ascending order.
///
/// @param type the values' type; datetimes and timespans are ticks
record Spread(ScalarType type, TreeMap<BigDecimal, BigDecimal> weights, BigDecimal total) {
    /// A sketch's spread; null if it is none, is empty, or holds values of several types.
    static @Nullable Spread of(@Nullable Object sketch) {
        List<Map<String, Json>> parts = Sketch.parts(sketch, "tdigest");
        if (parts == null) {
            return null;
        }
        ScalarType type = null;
        TreeMap<BigDecimal, BigDecimal> weights = new TreeMap<>();
        for (Map<String, Json> part : parts) {
            ScalarType own = part.get("tdigest") instanceof Json.Text(var name) ? ScalarType.named(name) : null;
            if (own == null || (type != null && own != type)) {
                return null;
            }
            type = own;
            List<BigDecimal> values = numbers(part.get("values"));
            List<BigDecimal> counts = numbers(part.get("weights"));
            for (int index = 0; index < Math.min(values.size(), counts.size()); index++) {
                weights.merge(values.get(index), counts.get(index), BigDecimal::add);
            }
        }
        BigDecimal total = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return type == null || total.signum() <= 0 ? null : new Spread(type, weights, total);
    }

    private static List<BigDecimal> numbers(@Nullable Json list) {
        List<BigDecimal> numbers = new ArrayList<>();
        if (list instanceof Json.Array(var elements)) {
            for (Json element : elements) {
                // Longer ones are no numbers that a column could hold.
                if (element instanceof Json.Number(var digits) && digits.length() <= 40) {
                    numbers.add(new BigDecimal(digits));
                }
            }
        }
        return numbers;
    }

    /// The least value that at least so many percent do not exceed.
    BigDecimal percentile(double percent) {
        BigDecimal wanted = total.multiply(BigDecimal.valueOf(Math.clamp(percent, 0, 100)));
        BigDecimal seen = BigDecimal.ZERO;
        for (Map.Entry<BigDecimal, BigDecimal> one : weights.entrySet()) {
            seen = seen.add(one.getValue());
            if (seen.multiply(BigDecimal.valueOf(100)).compareTo(wanted) >= 0) {
                return one.getKey();
            }
        }
        return weights.lastKey();
    }

    /// How many values do not exceed one.
    double rank(BigDecimal value) {
        return weights.headMap(value, true).values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    /// A value of it as it stands in a dynamic.
    Json json(BigDecimal value) {
        return switch (type) {
            case REAL -> Json.of(value.doubleValue());
            case DATETIME -> Json.of(Datetime.format(value.longValue()));
            case TIMESPAN -> Json.of(Timespan.format(value.longValue()));
            default -> Json.of(value.longValue());
        };
    }
}
