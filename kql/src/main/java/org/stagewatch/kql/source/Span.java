package org.stagewatch.kql.source;

/// A stretch of a text: from `start` up to, not including, `end`, in UTF-16 units as Java counts them.
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    /// The smallest span that covers both.
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
