package org.stagewatch.kql.syntax;

/// The forms in which a text can stand in a query. Source: the manual page *The string data type*.
///
/// `'a\tb'` and `"a"` know escapes, `@'a'` and `@"a"` only the doubled quote, and what stands between two rows of three
/// backticks or tildes may run over lines. An `h` before any of them hides the text in the service's logs.
final class StringText {
    private StringText() {}

    /// Where the string that starts at an offset ends, behind its closing quote; -1 if it has none.
    static int end(String text, int start) {
        int open = openingQuote(text, start);
        if (isFence(text, open)) {
            int close = text.indexOf(text.substring(open, open + 3), open + 3);
            return close < 0 ? -1 : close + 3;
        }
        return isVerbatim(text, open) ? verbatimEnd(text, open) : escapedEnd(text, open);
    }

    /// Where a string without a closing quote stops: with its line, or with the text if it may run over lines.
    static int endOfUnclosed(String text, int start) {
        int open = openingQuote(text, start);
        int index = open + 1;
        if (isFence(text, open)) {
            return text.length();
        }
        while (index < text.length() && text.charAt(index) != '\n' && text.charAt(index) != '\r') {
            index++;
        }
        return index;
    }

    /// The text that a string token means.
    static String unescape(String token) {
        int open = openingQuote(token, 0);
        if (isFence(token, open)) {
            int close = token.length() - 3;
            return token.substring(open + 3, close >= open + 3 && isFence(token, close) ? close : token.length());
        }
        String quote = token.substring(open, open + 1);
        int close = token.length() > open + 1 && token.endsWith(quote) ? token.length() - 1 : token.length();
        String inner = token.substring(open + 1, close);
        if (isVerbatim(token, open)) {
            return inner.replace(quote + quote, quote);
        }
        return inner.indexOf('\\') < 0 ? inner : replaceEscapes(inner);
    }

    /// The offset of the first escape that means nothing; -1 if all mean something.
    static int badEscape(String text, int start, int end) {
        int open = openingQuote(text, start);
        if (isFence(text, open) || isVerbatim(text, open)) {
            return -1;
        }
        int index = text.indexOf('\\', open);
        while (index >= 0 && index < end) {
            int length = escapeLength(text, index);
            if (length == 0) {
                return index;
            }
            index = text.indexOf('\\', index + length);
        }
        return -1;
    }

    /// A string token that means the text.
    static String quote(String value) {
        StringBuilder quoted = new StringBuilder(value.length() + 2).append('"');
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (character < ' ' || Character.isSurrogate(character) && isAlone(value, index)) {
                        quoted.append("\\u").append(String.format("%04x", (int) character));
                    } else {
                        quoted.append(character);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isAlone(String value, int index) {
        char character = value.charAt(index);
        if (Character.isHighSurrogate(character)) {
            return index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1));
        }
        return index == 0 || !Character.isHighSurrogate(value.charAt(index - 1));
    }

    private static int openingQuote(String text, int start) {
        int index = start;
        if (text.charAt(index) == 'h' || text.charAt(index) == 'H') {
            index++;
        }
        return text.charAt(index) == '@' ? index + 1 : index;
    }

    private static boolean isVerbatim(String text, int open) {
        return open > 0 && text.charAt(open - 1) == '@';
    }

    private static boolean isFence(String text, int index) {
        return text.startsWith("```", index) || text.startsWith("~~~", index);
    }

    private static int verbatimEnd(String text, int open) {
        char quote = text.charAt(open);
        for (int index = open + 1; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '\n' || character == '\r') {
                return -1;
            }
            if (character == quote) {
                if (index + 1 == text.length() || text.charAt(index + 1) != quote) {
                    return index + 1;
                }
                index++;
            }
        }
        return -1;
    }

    private static int escapedEnd(String text, int open) {
        char quote = text.charAt(open);
        for (int index = open + 1; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '\n' || character == '\r') {
                return -1;
            }
            if (character == quote) {
                return index + 1;
            }
            boolean escape = character == '\\' && index + 1 < text.length();
            index += escape && text.charAt(index + 1) != '\n' && text.charAt(index + 1) != '\r' ? 1 : 0;
        }
        return -1;
    }

    private static String replaceEscapes(String inner) {
        StringBuilder plain = new StringBuilder(inner.length());
        int index = 0;
        while (index < inner.length()) {
            char character = inner.charAt(index);
            int length = character == '\\' ? escapeLength(inner, index) : 0;
            if (length == 0) {
                plain.append(character);
                index++;
            } else {
                appendEscape(plain, inner.substring(index + 1, index + length));
                index += length;
            }
        }
        return plain.toString();
    }

    /// The length of the escape at a backslash; 0 if it means nothing.
    private static int escapeLength(String text, int backslash) {
        if (backslash + 1 >= text.length()) {
            return 0;
        }
        return switch (text.charAt(backslash + 1)) {
            case '\\', '"', '\'', 'a', 'b', 'f', 'n', 'r', 't', 'v' -> 2;
            case '0', '1', '2', '3', '4', '5', '6', '7' -> 1 + digitsAt(text, backslash + 1, 8, 3);
            case 'x' -> digitsAt(text, backslash + 2, 16, 2) == 2 ? 4 : 0;
            case 'u' -> digitsAt(text, backslash + 2, 16, 4) == 4 ? 6 : 0;
            case 'U' -> isCodePoint(text, backslash + 2) ? 10 : 0;
            default -> 0;
        };
    }

    private static boolean isCodePoint(String text, int index) {
        return digitsAt(text, index, 16, 8) == 8
                && Character.isValidCodePoint(Integer.parseUnsignedInt(text, index, index + 8, 16));
    }

    private static int digitsAt(String text, int index, int radix, int atMost) {
        int count = 0;
        while (count < atMost && index + count < text.length() && isDigit(text.charAt(index + count), radix)) {
            count++;
        }
        return count;
    }

    private static boolean isDigit(char character, int radix) {
        return character < 128 && Character.digit(character, radix) >= 0;
    }

    private static void appendEscape(StringBuilder plain, String escape) {
        switch (escape.charAt(0)) {
            case 'a' -> plain.append('\u0007');
            case 'b' -> plain.append('\b');
            case 'f' -> plain.append('\f');
            case 'n' -> plain.append('\n');
            case 'r' -> plain.append('\r');
            case 't' -> plain.append('\t');
            case 'v' -> plain.append('\u000B');
            case 'x', 'u', 'U' -> plain.appendCodePoint(Integer.parseInt(escape.substring(1), 16));
            case '0', '1', '2', '3', '4', '5', '6', '7' -> plain.append((char) Integer.parseInt(escape, 8));
            default -> plain.append(escape.charAt(0));
        }
    }
}
