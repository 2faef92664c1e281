package org.stagewatch.kql.source;

/// A named text: a query with the file it came from.
///
/// @param name what a person calls it: a path, or `query`
public record SourceText(String name, String text) {
    /// The text at a span.
    public String at(Span span) {
        return text.substring(span.start(), span.end());
    }

    /// Line and column of an offset, both counted from 1.
    public Position position(int offset) {
        int line = 1;
        int lineStart = 0;
        for (int index = 0; index < offset && index < text.length(); index++) {
            if (text.charAt(index) == '\n') {
                line++;
                lineStart = index + 1;
            }
        }
        return new Position(line, offset - lineStart + 1);
    }

    /// A place in a text, both numbers counted from 1.
    public record Position(int line, int column) {
        @Override
        public String toString() {
            return line + ":" + column;
        }
    }
}
