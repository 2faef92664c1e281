package org.stagewatch.simulation.lab;

import java.util.ArrayList;
import java.util.List;

/// Cuts the text of a script where no quotation mark or bracket holds it together.
final class Text {
    private Text() {}

    /// The parts between separators, without blanks around them; empty ones are left out.
    static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        char quote = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == '{') {
                depth++;
            } else if (c == ')' || c == '}') {
                depth--;
            } else if (depth == 0 && text.startsWith(separator, i)) {
                add(parts, part);
                i += separator.length() - 1;
                continue;
            }
            part.append(c);
        }
        add(parts, part);
        return parts;
    }

    private static void add(List<String> parts, StringBuilder part) {
        String text = part.toString().strip();
        if (!text.isEmpty()) {
            parts.add(text);
        }
        part.setLength(0);
    }

    /// The words of a command, without their quotation marks.
    static List<String> words(String command) {
        return split(command.replace('\t', ' '), " ").stream()
                .map(Text::unquoted)
                .toList();
    }

    static String unquoted(String word) {
        StringBuilder text = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
