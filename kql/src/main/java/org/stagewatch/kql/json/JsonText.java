package org.stagewatch.kql.json;

import java.util.Map;

/// Writes JSON.
final class JsonText {
    private JsonText() {}

    static void append(Json json, StringBuilder text) {
        switch (json) {
            case Json.Literal(var literal) -> text.append(literal);
            case Json.Number(var digits) -> text.append(digits);
            case Json.Text(var value) -> appendQuoted(value, text);
            case Json.Array(var elements) -> {
                text.append('[');
                for (int index = 0; index < elements.size(); index++) {
                    if (index > 0) {
                        text.append(',');
                    }
                    append(elements.get(index), text);
                }
                text.append(']');
            }
            case Json.Bag(var members) -> {
                text.append('{');
                boolean isFirst = true;
                for (Map.Entry<String, Json> member : members.entrySet()) {
                    if (!isFirst) {
                        text.append(',');
                    }
                    isFirst = false;
                    appendQuoted(member.getKey(), text);
                    text.append(':');
                    append(member.getValue(), text);
                }
                text.append('}');
            }
        }
    }

    private static void appendQuoted(String value, StringBuilder text) {
        text.append('"');
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            switch (character) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                default -> {
                    if (character < ' ') {
                        text.append(String.format("\\u%04x", (int) character));
                    } else {
                        text.append(character);
                    }
                }
            }
        }
        text.append('"');
    }
}
