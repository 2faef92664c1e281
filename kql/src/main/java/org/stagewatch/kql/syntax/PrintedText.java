package org.stagewatch.kql.syntax;

import java.util.List;
import java.util.function.Consumer;

/// The text that a printer writes, line by line and with indents.
final class PrintedText {
    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();
    private int depth;

    PrintedText add(String piece) {
        text.append(piece);
        return this;
    }

    void newLine() {
        text.append('\n').repeat(INDENT, depth);
    }

    /// Opens a bracket whose content stands on lines of its own.
    void open(String bracket) {
        text.append(bracket);
        depth++;
        newLine();
    }

    void close(String bracket) {
        depth--;
        newLine();
        text.append(bracket);
    }

    <T> void list(List<T> items, Consumer<T> print) {
        String separator = "";
        for (T item : items) {
            text.append(separator);
            print.accept(item);
            separator = ", ";
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
