package org.stagewatch.kql.syntax;

import static org.stagewatch.kql.syntax.TokenKind.LONG;
import static org.stagewatch.kql.syntax.TokenKind.STRING;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.ScalarType;
import org.stagewatch.kql.type.Timespan;

/// Reads constants. Source: the manual page *Scalar data types* and those of each type.
final class LiteralParser {
    private static final Pattern GUID =
            Pattern.compile("\\p{XDigit}{8}-?\\p{XDigit}{4}-?\\p{XDigit}{4}-?\\p{XDigit}{4}-?\\p{XDigit}{12}");
    private static final Pattern INTEGER = Pattern.compile("[+-]?(\\d{1,19}|0[xX]\\p{XDigit}{1,16})");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
    private static final int LONGEST_DECIMAL = 100;
    private static final String SMALLEST_LONG = "9223372036854775808";

    private final TokenCursor cursor;
    private final DynamicParser dynamics;

    LiteralParser(TokenCursor cursor) {
        this.cursor = cursor;
        this.dynamics = new DynamicParser(cursor, this);
    }

    /// `dynamic(...)`, with the cursor at the word.
    Expression dynamic() {
        return dynamics.literal();
    }

    /// A text; several in a row are one.
    Expression.Literal string() {
        Token first = cursor.next();
        String value = StringText.unescape(first.text());
        if (!cursor.at(STRING)) {
            return new Expression.Literal(first.span(), ScalarType.STRING, value);
        }
        StringBuilder joined = new StringBuilder(value);
        while (cursor.at(STRING)) {
            joined.append(StringText.unescape(cursor.next().text()));
        }
        return new Expression.Literal(cursor.spanFrom(first), ScalarType.STRING, joined.toString());
    }

    Expression number() {
        Token token = cursor.next();
        return switch (token.kind()) {
            case LONG -> new Expression.Literal(token.span(), ScalarType.LONG, longValue(token));
            case REAL -> new Expression.Literal(token.span(), ScalarType.REAL, Double.valueOf(token.text()));
            default -> timespan(token);
        };
    }

    /// The smallest long, which has no positive counterpart; the cursor stays if it does not stand here.
    @Nullable
    Expression smallestLong(Token sign) {
        if (!cursor.at(LONG) || !cursor.peek().text().equals(SMALLEST_LONG)) {
            return null;
        }
        cursor.next();
        return new Expression.Literal(cursor.spanFrom(sign), ScalarType.LONG, Long.MIN_VALUE);
    }

    /// `datetime(...)`, `int(...)` and their like.
    Expression typed() {
        Token token = cursor.next();
        int open = token.text().indexOf('(');
        String word = token.text().substring(0, open).strip();
        int close = token.text().endsWith(")")
                ? token.text().length() - 1
                : token.text().length();
        String content = unquote(token.text().substring(open + 1, close).strip());
        ScalarType type = ScalarType.named(word);
        if (type == null) {
            throw new IllegalStateException("the lexer made a constant of an unknown type: " + word);
        }
        if (type == ScalarType.DATETIME && content.isEmpty()) {
            Name now = new Name(new Span(token.start(), token.start() + word.length()), "now");
            return new Expression.Call(token.span(), now, List.of());
        }
        if (content.equalsIgnoreCase("null")) {
            return new Expression.Literal(token.span(), type, null);
        }
        Object value = value(type, content);
        if (value == null) {
            String[] help = Character.isLetter(content.isEmpty() ? '0' : content.charAt(0))
                    ? new String[] {
                        "`" + word + "(...)` takes a constant; to convert a value use `to" + type.kqlName() + "(...)`."
                    }
                    : new String[0];
            cursor.reportBehind(Problems.badConstant(type.kqlName(), content, token.span(), help));
        }
        return new Expression.Literal(token.span(), type, value);
    }

    private static String unquote(String content) {
        boolean quoted = content.length() >= 2 && (content.charAt(0) == '"' || content.charAt(0) == '\'');
        if (quoted && StringText.end(content, 0) == content.length()) {
            return StringText.unescape(content).strip();
        }
        return content;
    }

    private static @Nullable Object value(ScalarType type, String content) {
        return switch (type) {
            case BOOL -> bool(content);
            case INT ->
                integer(content, Integer.MIN_VALUE, Integer.MAX_VALUE) instanceof Long value
                        ? (Object) value.intValue()
                        : null;
            case LONG -> integer(content, Long.MIN_VALUE, Long.MAX_VALUE);
            case REAL -> real(content);
            case DECIMAL -> decimal(content);
            case DATETIME -> Datetime.parse(content);
            case TIMESPAN -> Timespan.parse(content);
            case GUID -> guid(content);
            case STRING, DYNAMIC, ERROR -> null;
        };
    }

    private static @Nullable Boolean bool(String content) {
        return switch (content.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static @Nullable Long integer(String content, long least, long greatest) {
        if (!INTEGER.matcher(content).matches()) {
            return null;
        }
        boolean negative = content.startsWith("-");
        String digits = negative || content.startsWith("+") ? content.substring(1) : content;
        try {
            long value = digits.length() > 1 && (digits.charAt(1) == 'x' || digits.charAt(1) == 'X')
                    ? Long.parseUnsignedLong(digits, 2, digits.length(), 16) * (negative ? -1 : 1)
                    : Long.parseLong(negative ? "-" + digits : digits);
            return value < least || value > greatest ? null : Long.valueOf(value);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static @Nullable Double real(String content) {
        return switch (content.toLowerCase(Locale.ROOT)) {
            case "nan" -> Double.NaN;
            case "inf", "+inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> NUMBER.matcher(content).matches() ? Double.valueOf(content) : null;
        };
    }

    private static @Nullable BigDecimal decimal(String content) {
        boolean valid =
                content.length() <= LONGEST_DECIMAL && NUMBER.matcher(content).matches();
        return valid ? new BigDecimal(content) : null;
    }

    private static @Nullable String guid(String content) {
        String bare =
                content.startsWith("{") && content.endsWith("}") ? content.substring(1, content.length() - 1) : content;
        if (!GUID.matcher(bare).matches()) {
            return null;
        }
        String digits = bare.replace("-", "").toLowerCase(Locale.ROOT);
        return String.join(
                "-",
                digits.substring(0, 8),
                digits.substring(8, 12),
                digits.substring(12, 16),
                digits.substring(16, 20),
                digits.substring(20));
    }

    private long longValue(Token token) {
        Long value = integer(token.text(), Long.MIN_VALUE, Long.MAX_VALUE);
        if (value == null) {
            cursor.reportBehind(Problems.numberTooLarge(token.text(), token.span()));
            return 0;
        }
        return value;
    }

    private Expression timespan(Token token) {
        Long ticks = Timespan.parse(token.text());
        if (ticks == null) {
            cursor.reportBehind(Problems.badConstant(
                    "timespan", token.text(), token.span(), "a timespan holds up to 10675199 days."));
        }
        return new Expression.Literal(token.span(), ScalarType.TIMESPAN, ticks);
    }
}
