package org.stagewatch.kql.function.encoding;

import java.util.ArrayList;
import java.util.List;

/// The first record of a text of comma-separated values.
final class CsvRecord {
    private CsvRecord() {}

    static List<String> fields(String text) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isQuoted = false;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '"') {
                boolean isEscaped = isQuoted && index + 1 < text.length() && text.charAt(index + 1) == '"';
                if (isEscaped) {
                    field.append('"');
                    index++;
                } else {
                    isQuoted = !isQuoted;
                }
            } else if (isQuoted) {
                field.append(character);
            } else if (character == '\n' || character == '\r') {
                break;
            } else if (character == ',') {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(character);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
