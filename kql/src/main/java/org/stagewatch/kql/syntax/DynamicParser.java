package org.stagewatch.kql.syntax;

import static org.stagewatch.kql.syntax.TokenKind.CLOSE_BRACE;
import static org.stagewatch.kql.syntax.TokenKind.CLOSE_BRACKET;
import static org.stagewatch.kql.syntax.TokenKind.CLOSE_PARENTHESIS;
import static org.stagewatch.kql.syntax.TokenKind.COLON;
import static org.stagewatch.kql.syntax.TokenKind.COMMA;
import static org.stagewatch.kql.syntax.TokenKind.LONG;
import static org.stagewatch.kql.syntax.TokenKind.MINUS;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_BRACE;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_BRACKET;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_PARENTHESIS;
import static org.stagewatch.kql.syntax.TokenKind.PLUS;
import static org.stagewatch.kql.syntax.TokenKind.REAL;
import static org.stagewatch.kql.syntax.TokenKind.STRING;
import static org.stagewatch.kql.syntax.TokenKind.TIMESPAN;
import static org.stagewatch.kql.syntax.TokenKind.TYPED;

import java.util.Locale;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.ScalarType;
import org.stagewatch.kql.type.Timespan;

/// Reads `dynamic(...)` into JSON text without blanks. Source: the manual page *The dynamic data type*.
///
/// What JSON does not know is written as the text that converts back: a datetime in ISO 8601, a timespan as
/// `d.hh:mm:ss`, a guid with dashes.
final class DynamicParser {
    private final TokenCursor cursor;
    private final LiteralParser literals;

    DynamicParser(TokenCursor cursor, LiteralParser literals) {
        this.cursor = cursor;
        this.literals = literals;
    }

    Expression literal() {
        Token word = cursor.peek();
        StringBuilder json = new StringBuilder();
        inParentheses(json);
        String text = json.toString();
        return new Expression.Literal(cursor.spanFrom(word), ScalarType.DYNAMIC, text.equals("null") ? null : text);
    }

    private void inParentheses(StringBuilder json) {
        cursor.next();
        Token open = cursor.next();
        value(json);
        cursor.close(CLOSE_PARENTHESIS, open);
    }

    private void value(StringBuilder json) {
        switch (cursor.peek().kind()) {
            case STRING -> appendConstant(json, literals.string());
            case LONG, REAL, TIMESPAN -> appendConstant(json, literals.number());
            case TYPED -> appendConstant(json, literals.typed());
            case PLUS, MINUS -> signed(json);
            case OPEN_BRACKET -> array(json);
            case OPEN_BRACE -> object(json);
            case IDENTIFIER -> word(json);
            default -> refuse(json);
        }
    }

    private void refuse(StringBuilder json) {
        cursor.report(Problems.badDynamic(cursor.peek()));
        json.append("null");
    }

    private void word(StringBuilder json) {
        switch (cursor.peek().text()) {
            case "true", "True", "TRUE", "false", "False", "FALSE", "null" ->
                json.append(cursor.next().text().toLowerCase(Locale.ROOT));
            case "dynamic" -> {
                if (cursor.peek(1).is(OPEN_PARENTHESIS) && cursor.enter()) {
                    inParentheses(json);
                    cursor.leave();
                } else {
                    refuse(json);
                }
            }
            default -> refuse(json);
        }
    }

    private void signed(StringBuilder json) {
        Token sign = cursor.next();
        Expression smallest = sign.is(MINUS) ? literals.smallestLong(sign) : null;
        if (smallest != null) {
            appendConstant(json, smallest);
        } else if (cursor.at(LONG) || cursor.at(REAL) || cursor.at(TIMESPAN)) {
            Expression.Literal number = (Expression.Literal) literals.number();
            boolean negative = sign.is(MINUS);
            Object value = switch (number.value()) {
                case Long whole when negative -> -whole;
                case Double real when negative -> -real;
                case null -> 0L;
                case Object other -> other;
            };
            appendConstant(json, new Expression.Literal(number.span(), number.type(), value));
        } else {
            refuse(json);
        }
    }

    private void array(StringBuilder json) {
        Token open = cursor.next();
        json.append('[');
        if (cursor.enter()) {
            if (!cursor.at(CLOSE_BRACKET)) {
                value(json);
                while (cursor.accept(COMMA)) {
                    json.append(',');
                    value(json);
                }
            }
            cursor.close(CLOSE_BRACKET, open);
            cursor.leave();
        }
        json.append(']');
    }

    private void object(StringBuilder json) {
        Token open = cursor.next();
        json.append('{');
        if (cursor.enter()) {
            if (!cursor.at(CLOSE_BRACE)) {
                property(json);
                while (cursor.accept(COMMA)) {
                    json.append(',');
                    property(json);
                }
            }
            cursor.close(CLOSE_BRACE, open);
            cursor.leave();
        }
        json.append('}');
    }

    private void property(StringBuilder json) {
        if (cursor.at(STRING)) {
            appendConstant(json, literals.string());
        } else {
            cursor.report(Problems.badDynamic(cursor.peek()));
            json.append("\"\"");
        }
        cursor.expect(COLON);
        json.append(':');
        value(json);
    }

    private static void appendConstant(StringBuilder json, Expression constant) {
        if (!(constant instanceof Expression.Literal(var _, var type, var value)) || value == null) {
            json.append("null");
            return;
        }
        switch (value) {
            case Long ticks when type == ScalarType.DATETIME -> appendString(json, Datetime.format(ticks));
            case Long ticks when type == ScalarType.TIMESPAN -> appendString(json, Timespan.format(ticks));
            case Double real when !Double.isFinite(real) -> appendString(json, real.toString());
            case String text -> appendString(json, text);
            default -> json.append(value);
        }
    }

    private static void appendString(StringBuilder json, String text) {
        json.append('"');
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            switch (character) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (character < ' ') {
                        json.append(String.format("\\u%04x", (int) character));
                    } else {
                        json.append(character);
                    }
                }
            }
        }
        json.append('"');
    }
}
