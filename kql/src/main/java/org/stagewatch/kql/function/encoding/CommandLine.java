package org.stagewatch.kql.function.encoding;

import java.util.ArrayList;
import java.util.List;

/// Splits a command line as Windows does in `CommandLineToArgvW`.
final class CommandLine {
    private final String text;
    private int position;

    CommandLine(String text) {
        this.text = text;
    }

    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (text.isEmpty()) {
            return arguments;
        }
        arguments.add(program());
        skipBlanks();
        while (position < text.length()) {
            arguments.add(argument());
            skipBlanks();
        }
        return arguments;
    }

    /// In the program's name a backslash escapes nothing: it ends at a blank, or at the quote if it begins with one.
    private String program() {
        boolean isQuoted = text.charAt(0) == '"';
        int start = isQuoted ? 1 : 0;
        int end = start;
        while (end < text.length() && (isQuoted ? text.charAt(end) != '"' : !isBlank(text.charAt(end)))) {
            end++;
        }
        position = isQuoted && end < text.length() ? end + 1 : end;
        return text.substring(start, end);
    }

    /// Of a run of quotes, counted with the one that is open, each third one is text.
    private String argument() {
        StringBuilder argument = new StringBuilder();
        boolean isQuoted = false;
        while (position < text.length() && (isQuoted || !isBlank(text.charAt(position)))) {
            int backslashes = skipRun('\\');
            boolean isBeforeQuote = position < text.length() && text.charAt(position) == '"';
            argument.repeat('\\', isBeforeQuote ? backslashes / 2 : backslashes);
            if (isBeforeQuote) {
                if (backslashes % 2 == 1) {
                    argument.append('"');
                    position++;
                }
                int quotes = skipRun('"') + (isQuoted ? 1 : 0);
                argument.repeat('"', quotes / 3);
                isQuoted = quotes % 3 == 1;
            } else if (backslashes == 0) {
                argument.append(text.charAt(position++));
            }
        }
        return argument.toString();
    }

    private int skipRun(char character) {
        int start = position;
        while (position < text.length() && text.charAt(position) == character) {
            position++;
        }
        return position - start;
    }

    private void skipBlanks() {
        while (position < text.length() && isBlank(text.charAt(position))) {
            position++;
        }
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }
}
