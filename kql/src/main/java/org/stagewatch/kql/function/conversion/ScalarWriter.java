package org.stagewatch.kql.function.conversion;

import java.math.BigDecimal;
import org.stagewatch.kql.json.Json;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.ScalarType;
import org.stagewatch.kql.type.Timespan;

/// Writes values as `tostring()` does, and as elements of dynamic values.
final class ScalarWriter {
    private ScalarWriter() {}

    static String write(Object value, ScalarType type) {
        return switch (type) {
            case DATETIME -> Datetime.format((Long) value);
            case TIMESPAN -> Timespan.format((Long) value);
            case DECIMAL -> value instanceof BigDecimal decimal ? DecimalValue.text(decimal) : value.toString();
            case DYNAMIC -> String.valueOf(ScalarReader.convert(value, type, ScalarType.STRING));
            default -> value.toString();
        };
    }

    static String json(Object value, ScalarType type) {
        return switch (type) {
            case BOOL, INT, LONG -> value.toString();
            case REAL -> Json.of((Double) value).text();
            case DYNAMIC -> (String) value;
            default -> Json.of(write(value, type)).text();
        };
    }
}
