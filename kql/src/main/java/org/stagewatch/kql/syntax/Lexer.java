package org.stagewatch.kql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stagewatch.kql.source.Diagnostics;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.type.Timespan;

/// Cuts a query into tokens. Blanks and comments are tokens too, so the tokens joined give the text back.
public final class Lexer {
    /// Words that make a constant of what stands in the parentheses behind them.
    private static final Set<String> TYPED_WORDS =
            Set.of("bool", "date", "datetime", "decimal", "double", "guid", "int", "long", "real", "time", "timespan");

    private final String text;
    private final Diagnostics diagnostics;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private boolean lineIsBlank = true;

    private Lexer(String text, Diagnostics diagnostics) {
        this.text = text;
        this.diagnostics = diagnostics;
    }

    /// The tokens of a text, without one for its end. What cannot be read is reported and becomes a token all the same.
    public static List<Token> tokens(SourceText source, Diagnostics diagnostics) {
        return new Lexer(source.text(), diagnostics).all();
    }

    private List<Token> all() {
        while (position < text.length()) {
            int start = position;
            TokenKind kind = next();
            String tokenText = text.substring(start, position);
            tokens.add(new Token(kind, start, tokenText));
            lineIsBlank = kind == TokenKind.WHITESPACE ? lineIsBlank || tokenText.indexOf('\n') >= 0 : false;
        }
        return tokens;
    }

    private TokenKind next() {
        char first = text.charAt(position);
        if (isBlank(first)) {
            return blanks();
        }
        if (isNameStart(first)) {
            return nameOrLiteral();
        }
        if (isDigit(first)) {
            return number();
        }
        return switch (first) {
            case '"', '\'' -> string(position);
            case '@' -> isQuote(peek(1)) ? string(position) : unknown();
            case '`', '~' -> isFence(position) ? string(position) : unknown();
            case '#' -> lineIsBlank ? toEndOfLine(TokenKind.DIRECTIVE) : unknown();
            case '$' -> isNameStart(peek(1)) ? name() : unknown();
            default -> sign(first);
        };
    }

    private TokenKind blanks() {
        while (position < text.length() && isBlank(text.charAt(position))) {
            position++;
        }
        return TokenKind.WHITESPACE;
    }

    private TokenKind toEndOfLine(TokenKind kind) {
        while (position < text.length() && !isLineEnd(text.charAt(position))) {
            position++;
        }
        return kind;
    }

    private TokenKind name() {
        position++;
        while (position < text.length() && isNamePart(text.charAt(position))) {
            position++;
        }
        return TokenKind.IDENTIFIER;
    }

    private TokenKind nameOrLiteral() {
        int start = position;
        char first = text.charAt(start);
        if ((first == 'h' || first == 'H') && isObfuscatedString(start + 1)) {
            return string(start + 1);
        }
        name();
        if (position == start + 2 && peek(0) == '~' && text.startsWith("in", start) && !isFence(position)) {
            position++;
            return TokenKind.WORD_OPERATOR;
        }
        if (position - start <= 8 && TYPED_WORDS.contains(text.substring(start, position))) {
            return typedOrName(start);
        }
        return TokenKind.IDENTIFIER;
    }

    private boolean isObfuscatedString(int index) {
        char next = index < text.length() ? text.charAt(index) : '\0';
        boolean verbatim = next == '@' && index + 1 < text.length() && isQuote(text.charAt(index + 1));
        return isQuote(next) || verbatim || isFence(index);
    }

    /// `datetime(2020-01-01)`: the word and everything to the next closing parenthesis.
    private TokenKind typedOrName(int start) {
        int open = position;
        if (open == text.length() || text.charAt(open) != '(') {
            return TokenKind.IDENTIFIER;
        }
        for (int index = open; index < text.length() && !isLineEnd(text.charAt(index)); index++) {
            if (text.charAt(index) == ')') {
                position = index + 1;
                return TokenKind.TYPED;
            }
        }
        position = open + 1;
        toEndOfLine(TokenKind.TYPED);
        diagnostics.report(Problems.unclosedConstant(text.substring(start, open).strip(), new Span(start, position)));
        return TokenKind.TYPED;
    }

    private TokenKind string(int start) {
        position = StringText.end(text, start);
        if (position < 0) {
            position = StringText.endOfUnclosed(text, start);
            diagnostics.report(Problems.unclosedString(
                    isFence(start) ? text.substring(start, start + 3) : text.substring(start, start + 1),
                    new Span(start, position)));
            return TokenKind.STRING;
        }
        int badEscape = StringText.badEscape(text, start, position);
        if (badEscape >= 0) {
            diagnostics.report(Problems.badEscape(text.substring(badEscape, badEscape + 2), badEscape));
        }
        return TokenKind.STRING;
    }

    private TokenKind number() {
        int start = position;
        if (text.charAt(position) == '0' && (peek(1) == 'x' || peek(1) == 'X') && isHexDigit(peek(2))) {
            position += 2;
            while (isHexDigit(peek(0))) {
                position++;
            }
            return orName(TokenKind.LONG);
        }
        digits();
        TokenKind kind = TokenKind.LONG;
        if (peek(0) == '.' && peek(1) != '.' && !isNameStart(peek(1))) {
            position++;
            digits();
            kind = TokenKind.REAL;
        }
        if ((peek(0) == 'e' || peek(0) == 'E') && isExponent()) {
            position += isDigit(peek(1)) ? 1 : 2;
            digits();
            kind = TokenKind.REAL;
        }
        int unitStart = position;
        while (isNamePart(peek(0))) {
            position++;
        }
        if (position == unitStart) {
            return kind;
        }
        String unit = text.substring(unitStart, position);
        boolean hasExponent =
                kind == TokenKind.REAL && text.substring(start, unitStart).indexOf('.') < 0;
        if (!hasExponent && unit.equals(unit.toLowerCase(Locale.ROOT)) && Timespan.ticksPerUnit(unit) >= 0) {
            return TokenKind.TIMESPAN;
        }
        if (kind == TokenKind.REAL && text.substring(start, unitStart).indexOf('.') >= 0) {
            position = unitStart;
            return kind;
        }
        return TokenKind.IDENTIFIER;
    }

    /// A name may begin with digits, if a letter follows.
    private TokenKind orName(TokenKind kind) {
        if (!isNamePart(peek(0))) {
            return kind;
        }
        return name();
    }

    private boolean isExponent() {
        char next = peek(1);
        return isDigit(next) || (next == '+' || next == '-') && isDigit(peek(2));
    }

    private void digits() {
        while (isDigit(peek(0))) {
            position++;
        }
    }

    private TokenKind sign(char first) {
        char second = peek(1);
        return switch (first) {
            case '(' -> take(1, TokenKind.OPEN_PARENTHESIS);
            case ')' -> take(1, TokenKind.CLOSE_PARENTHESIS);
            case '[' -> take(1, TokenKind.OPEN_BRACKET);
            case ']' -> take(1, TokenKind.CLOSE_BRACKET);
            case '{' -> take(1, TokenKind.OPEN_BRACE);
            case '}' -> take(1, TokenKind.CLOSE_BRACE);
            case '|' -> take(1, TokenKind.PIPE);
            case ';' -> take(1, TokenKind.SEMICOLON);
            case ',' -> take(1, TokenKind.COMMA);
            case ':' -> take(1, TokenKind.COLON);
            case '+' -> take(1, TokenKind.PLUS);
            case '-' -> take(1, TokenKind.MINUS);
            case '*' -> take(1, TokenKind.STAR);
            case '%' -> take(1, TokenKind.PERCENT);
            case '.' -> second == '.' ? take(2, TokenKind.DOTS) : take(1, TokenKind.DOT);
            case '/' -> second == '/' ? toEndOfLine(TokenKind.COMMENT) : take(1, TokenKind.SLASH);
            case '=' -> equalSign(second);
            case '!' -> exclamationMark(second);
            case '<' -> lessSign(second);
            case '>' -> second == '=' ? take(2, TokenKind.GREATER_OR_EQUAL) : take(1, TokenKind.GREATER);
            default -> unknown();
        };
    }

    private TokenKind equalSign(char second) {
        return switch (second) {
            case '=' -> take(2, TokenKind.EQUAL);
            case '~' -> take(2, TokenKind.EQUAL_IGNORING_CASE);
            case '>' -> take(2, TokenKind.ARROW);
            default -> take(1, TokenKind.ASSIGN);
        };
    }

    private TokenKind lessSign(char second) {
        return switch (second) {
            case '=' -> take(2, TokenKind.LESS_OR_EQUAL);
            case '>' -> take(2, TokenKind.NOT_EQUAL);
            default -> take(1, TokenKind.LESS);
        };
    }

    private TokenKind exclamationMark(char second) {
        if (second == '=') {
            return take(2, TokenKind.NOT_EQUAL);
        }
        if (second == '~') {
            return take(2, TokenKind.NOT_EQUAL_IGNORING_CASE);
        }
        int start = position;
        if (!isNameStart(second)) {
            return unknown();
        }
        position++;
        name();
        if (peek(0) == '~' && text.substring(start, position).equals("!in")) {
            position++;
        }
        if (Infix.at(new Token(TokenKind.WORD_OPERATOR, start, text.substring(start, position))) == null) {
            position = start;
            return unknown();
        }
        return TokenKind.WORD_OPERATOR;
    }

    private TokenKind take(int length, TokenKind kind) {
        position += length;
        return kind;
    }

    private TokenKind unknown() {
        int start = position;
        position += Character.charCount(text.codePointAt(position));
        diagnostics.report(Problems.strayCharacter(text.substring(start, position), new Span(start, position)));
        return TokenKind.UNKNOWN;
    }

    private char peek(int ahead) {
        int index = position + ahead;
        return index < text.length() ? text.charAt(index) : '\0';
    }

    private boolean isFence(int index) {
        return text.startsWith("```", index) || text.startsWith("~~~", index);
    }

    private static boolean isQuote(char character) {
        return character == '"' || character == '\'';
    }

    private static boolean isBlank(char character) {
        return character <= ' '
                || character == '\u00A0'
                || character == '\uFEFF'
                || character == '\u200B'
                || character > 127 && (Character.isWhitespace(character) || Character.isSpaceChar(character));
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isHexDigit(char character) {
        return Character.digit(character, 16) >= 0 && character < 128;
    }

    private static boolean isNameStart(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character == '_'
                || character > 127 && Character.isLetter(character);
    }

    private static boolean isNamePart(char character) {
        return isNameStart(character) || isDigit(character);
    }
}
