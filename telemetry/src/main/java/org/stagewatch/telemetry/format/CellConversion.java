package org.stagewatch.telemetry.format;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.ScalarType;
import org.stagewatch.kql.type.Timespan;
import org.stagewatch.telemetry.format.DataRecord.JsonText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/// Makes a value of a record fit a column's type, held as `ScalarType` says.
public final class CellConversion {
    /// What [#convert] gives for a value that does not fit.
    public enum Misfit {
        INVALID
    }

    private static final Pattern GUID =
            Pattern.compile("\\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})}?");

    private final JsonFactory json = new JsonFactory();

    /// The value in the column's type, null, or a [Misfit].
    public @Nullable Object convert(ScalarType type, @Nullable Object value) {
        if (type == ScalarType.STRING) {
            return value == null ? "" : text(value);
        }
        if (value == null || value instanceof String text && isNothing(text)) {
            return null;
        }
        return switch (type) {
            case BOOL -> bool(value);
            case INT -> integer(value);
            case LONG -> whole(value);
            case REAL -> real(value);
            case DECIMAL -> decimal(value);
            case DATETIME -> value instanceof Long ticks ? ticks : orInvalid(datetime(text(value)));
            case TIMESPAN -> value instanceof Long ticks ? ticks : orInvalid(Timespan.parse(text(value)));
            case GUID -> guid(text(value));
            case DYNAMIC -> dynamic(value);
            case STRING, ERROR -> Misfit.INVALID;
        };
    }

    /// Windows writes a dash for nothing, also where a number belongs.
    private static boolean isNothing(String text) {
        return text.isEmpty() || text.equals("-");
    }

    private static String text(Object value) {
        return value instanceof JsonText(String text) ? text : value.toString();
    }

    /// Log Analytics' portal writes `10/25/2023, 9:43:21.994 AM`, which KQL itself does not read.
    private static @Nullable Long datetime(String text) {
        Long ticks = Datetime.parse(text);
        return ticks == null && text.contains(", ") ? Datetime.parse(text.replace(", ", " ")) : ticks;
    }

    private static Object bool(Object value) {
        return switch (text(value).toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> Misfit.INVALID;
        };
    }

    private static Object integer(Object value) {
        return whole(value) instanceof Long number && number == number.intValue()
                ? (Object) number.intValue()
                : Misfit.INVALID;
    }

    private static Object whole(Object value) {
        return switch (value) {
            case Long number -> number;
            case Double number when number == Math.rint(number) && Math.abs(number) < 0x1p63 -> number.longValue();
            case String text -> wholeText(text.strip());
            default -> Misfit.INVALID;
        };
    }

    private static Object wholeText(String text) {
        try {
            return text.startsWith("0x") ? Long.parseUnsignedLong(text.substring(2), 16) : Long.parseLong(text);
        } catch (NumberFormatException _) {
            return Misfit.INVALID;
        }
    }

    private static Object real(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        try {
            return Double.valueOf(text(value));
        } catch (NumberFormatException _) {
            return Misfit.INVALID;
        }
    }

    private static Object decimal(Object value) {
        try {
            return new BigDecimal(text(value));
        } catch (NumberFormatException _) {
            return Misfit.INVALID;
        }
    }

    private static Object guid(String text) {
        var matcher = GUID.matcher(text.toLowerCase(Locale.ROOT));
        return matcher.matches() ? matcher.group(1) : Misfit.INVALID;
    }

    /// Services export dynamic columns as text that holds JSON; text that is none stays a string.
    private Object dynamic(Object value) {
        return switch (value) {
            case JsonText(String text) -> text;
            case String text -> isObjectOrArray(text) ? text : quote(text);
            default -> value.toString();
        };
    }

    private boolean isObjectOrArray(String text) {
        String start = text.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return false;
        }
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException _) {
            return false;
        }
    }

    private static String quote(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + "\"";
    }

    private static Object orInvalid(@Nullable Object value) {
        return value == null ? Misfit.INVALID : value;
    }
}
