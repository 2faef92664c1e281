package org.stagewatch.engine;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.ScalarType;
import org.stagewatch.kql.type.Timespan;

/// A value with its type, which can be written.
///
/// @param value held as [ScalarType] says
public record Cell(ScalarType type, @Nullable Object value) {
    private static final int FIRST_PRINTABLE = 0x20;

    /// The value as JSON, as Kusto's own results have it: numbers are numbers, but NaN and the infinities are strings,
    /// as are decimals, times and guids; a dynamic value stands as it is.
    public String json() {
        if (value == null) {
            return "null";
        }
        return switch (type) {
            case BOOL, INT, LONG -> value.toString();
            case REAL -> realJson((Double) value);
            case DYNAMIC -> (String) value;
            case STRING, GUID, DECIMAL, DATETIME, TIMESPAN, ERROR -> quote(text());
        };
    }

    /// The value as plain text, for a terminal or CSV: null is the empty text.
    public String text() {
        if (value == null) {
            return "";
        }
        return switch (type) {
            case DATETIME -> Datetime.format((Long) value);
            case TIMESPAN -> Timespan.format((Long) value);
            case DECIMAL -> ((BigDecimal) value).toPlainString();
            case BOOL, INT, LONG, REAL, STRING, GUID, DYNAMIC, ERROR -> value.toString();
        };
    }

    private static String realJson(double value) {
        return Double.isFinite(value) ? Double.toString(value) : quote(Double.toString(value));
    }

    private static String quote(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(point -> appendPoint(json, point));
        return json.append('"').toString();
    }

    private static void appendPoint(StringBuilder json, int point) {
        switch (point) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                // Half of a surrogate pair is not a character, and UTF-8 cannot hold it.
                boolean isHalf = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
                if (point < FIRST_PRINTABLE || isHalf) {
                    json.append(String.format("\\u%04x", point));
                } else {
                    json.appendCodePoint(point);
                }
            }
        }
    }
}
