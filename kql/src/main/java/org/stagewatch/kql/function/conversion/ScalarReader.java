package org.stagewatch.kql.function.conversion;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.json.Json;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.ScalarType;
import org.stagewatch.kql.type.Timespan;

/// Turns a value of one type into another, as `tolong()`, `tostring()` and their kin do. What doesn't convert is null.
final class ScalarReader {
    private static final Pattern GUID =
            Pattern.compile("[{(]?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})[)}]?");

    private ScalarReader() {}

    static @Nullable Object convert(@Nullable Object value, ScalarType from, ScalarType to) {
        if (value == null) {
            return to == ScalarType.STRING ? "" : null;
        }
        if (from == ScalarType.DYNAMIC && value instanceof String json) {
            return fromDynamic(json, to);
        }
        return switch (to) {
            case STRING -> ScalarWriter.write(value, from);
            case DYNAMIC -> ScalarWriter.json(value, from);
            case GUID -> value instanceof String text ? guid(text) : null;
            case DATETIME ->
                switch (from) {
                    case STRING -> Datetime.parse((String) value);
                    case INT, LONG -> inRange(((Number) value).longValue());
                    default -> null;
                };
            case TIMESPAN ->
                switch (from) {
                    case STRING -> Timespan.parse((String) value);
                    case INT, LONG -> ((Number) value).longValue();
                    default -> null;
                };
            case BOOL -> value instanceof String text ? bool(text) : number(value, to);
            default -> number(value, to);
        };
    }

    private static @Nullable Object fromDynamic(String json, ScalarType to) {
        Json value = Json.parse(json);
        return switch (value) {
            case null -> to == ScalarType.STRING ? "" : null;
            case Json.Text(var text) -> convert(text, ScalarType.STRING, to);
            case Json.Number number -> {
                Long whole = number.longValue();
                yield whole != null
                        ? convert(whole, ScalarType.LONG, to)
                        : convert(number.doubleValue(), ScalarType.REAL, to);
            }
            case Json.Literal literal ->
                literal.isNull()
                        ? convert(null, ScalarType.BOOL, to)
                        : convert(literal.equals(Json.TRUE), ScalarType.BOOL, to);
            case Json.Array _, Json.Bag _ -> to == ScalarType.STRING ? value.text() : null;
        };
    }

    private static @Nullable Object number(Object value, ScalarType to) {
        Object source = value instanceof Boolean bool ? (Object) (bool ? 1L : 0L) : value;
        return switch (to) {
            case REAL -> source instanceof String text ? real(text) : Double.valueOf(((Number) source).doubleValue());
            case DECIMAL -> DecimalValue.of(source);
            case BOOL, INT, LONG -> {
                Long whole = source instanceof String text ? whole(text) : whole((Number) source);
                if (whole == null || to == ScalarType.LONG) {
                    yield whole;
                }
                if (to == ScalarType.BOOL) {
                    yield whole != 0;
                }
                yield whole == whole.intValue() ? (Object) whole.intValue() : null;
            }
            default -> null;
        };
    }

    private static @Nullable Long whole(Number number) {
        return switch (number) {
            case Double real -> real > -0x1p63 && real < 0x1p63 ? Long.valueOf(real.longValue()) : null;
            case BigDecimal decimal -> {
                BigInteger whole = decimal.toBigInteger();
                yield whole.bitLength() < Long.SIZE ? Long.valueOf(whole.longValue()) : null;
            }
            default -> number.longValue();
        };
    }

    private static @Nullable Long whole(String text) {
        String digits = text.strip().toLowerCase(Locale.ROOT);
        try {
            if (digits.startsWith("0x")) {
                return digits.length() > 2 && Character.digit(digits.charAt(2), 16) >= 0
                        ? Long.parseUnsignedLong(digits.substring(2), 16)
                        : null;
            }
            return isPlainNumber(digits) ? Long.valueOf(digits) : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static @Nullable Double real(String text) {
        String digits = text.strip().toLowerCase(Locale.ROOT);
        return switch (digits) {
            case "nan" -> Double.NaN;
            case "inf", "+inf", "infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> {
                try {
                    yield isPlainNumber(digits) ? Double.valueOf(digits) : null;
                } catch (NumberFormatException _) {
                    yield null;
                }
            }
        };
    }

    /// Java also reads hexadecimal reals, type suffixes and the digits of other scripts.
    private static boolean isPlainNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(character -> "0123456789+-.e".indexOf(character) >= 0);
    }

    private static @Nullable Boolean bool(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                Long number = whole(text);
                yield number == null ? null : Boolean.valueOf(number != 0);
            }
        };
    }

    private static @Nullable String guid(String text) {
        Matcher matcher = GUID.matcher(text.strip().toLowerCase(Locale.ROOT));
        return matcher.matches()
                ? String.join(
                        "-", matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4), matcher.group(5))
                : null;
    }

    private static @Nullable Long inRange(long ticks) {
        return ticks >= Datetime.MIN_TICKS && ticks <= Datetime.MAX_TICKS ? ticks : null;
    }
}
