package org.stagewatch.kql.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads one JSON text. Strict, but for blanks around it; of two members of one name the last counts.
final class JsonReader {
    /// Deeper text is refused, so that hostile input can't exhaust the stack.
    private static final int MAX_DEPTH = 500;

    private final String text;
    private int position;

    JsonReader(String text) {
        this.text = text;
    }

    @Nullable
    Json read() {
        Json json = value(0);
        skipBlanks();
        return position == text.length() ? json : null;
    }

    private @Nullable Json value(int depth) {
        skipBlanks();
        if (position == text.length() || depth > MAX_DEPTH) {
            return null;
        }
        return switch (text.charAt(position)) {
            case '{' -> bag(depth);
            case '[' -> array(depth);
            case '"' -> {
                String string = string();
                yield string == null ? null : new Json.Text(string);
            }
            case 't' -> literal("true", Json.TRUE);
            case 'f' -> literal("false", Json.FALSE);
            case 'n' -> literal("null", Json.NULL);
            default -> number();
        };
    }

    private @Nullable Json bag(int depth) {
        position++;
        Map<String, Json> members = new LinkedHashMap<>();
        if (accept('}')) {
            return new Json.Bag(members);
        }
        do {
            skipBlanks();
            String name = string();
            if (name == null || !accept(':')) {
                return null;
            }
            Json value = value(depth + 1);
            if (value == null) {
                return null;
            }
            members.put(name, value);
        } while (accept(','));
        return accept('}') ? new Json.Bag(members) : null;
    }

    private @Nullable Json array(int depth) {
        position++;
        List<Json> elements = new ArrayList<>();
        if (accept(']')) {
            return new Json.Array(elements);
        }
        do {
            Json element = value(depth + 1);
            if (element == null) {
                return null;
            }
            elements.add(element);
        } while (accept(','));
        return accept(']') ? new Json.Array(elements) : null;
    }

    private @Nullable Json literal(String word, Json meaning) {
        if (!text.startsWith(word, position)) {
            return null;
        }
        position += word.length();
        return meaning;
    }

    /// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`.
    private @Nullable Json number() {
        int start = position;
        skip('-');
        int whole = digits();
        boolean hasLeadingZero = whole > 1 && text.charAt(position - whole) == '0';
        if (whole == 0 || hasLeadingZero || (skip('.') && digits() == 0)) {
            return null;
        }
        if (skip('e') || skip('E')) {
            if (!skip('+')) {
                skip('-');
            }
            if (digits() == 0) {
                return null;
            }
        }
        return new Json.Number(text.substring(start, position));
    }

    private int digits() {
        int start = position;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            position++;
        }
        return position - start;
    }

    private @Nullable String string() {
        if (!skip('"')) {
            return null;
        }
        StringBuilder string = new StringBuilder();
        while (position < text.length()) {
            char character = text.charAt(position++);
            if (character == '"') {
                return string.toString();
            }
            if (character < ' ' || (character == '\\' && !escape(string))) {
                return null;
            }
            if (character != '\\') {
                string.append(character);
            }
        }
        return null;
    }

    private boolean escape(StringBuilder string) {
        if (position == text.length()) {
            return false;
        }
        char character = text.charAt(position++);
        switch (character) {
            case '"', '\\', '/' -> string.append(character);
            case 'b' -> string.append('\b');
            case 'f' -> string.append('\f');
            case 'n' -> string.append('\n');
            case 'r' -> string.append('\r');
            case 't' -> string.append('\t');
            case 'u' -> {
                return unicode(string);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean unicode(StringBuilder string) {
        if (position + 4 > text.length()) {
            return false;
        }
        int code = 0;
        for (int index = 0; index < 4; index++) {
            int digit = Character.digit(text.charAt(position++), 16);
            if (digit < 0) {
                return false;
            }
            code = code * 16 + digit;
        }
        string.append((char) code);
        return true;
    }

    private boolean accept(char character) {
        skipBlanks();
        return skip(character);
    }

    private boolean skip(char character) {
        if (position < text.length() && text.charAt(position) == character) {
            position++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }
}
