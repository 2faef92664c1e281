package org.stagewatch.kql.syntax;

import org.stagewatch.kql.source.Span;

/// A smallest piece of text: a word, a sign, a constant, blanks or a comment. The tokens of a query, joined, are its
/// text.
public record Token(TokenKind kind, int start, String text) {
    public int end() {
        return start + text.length();
    }

    public Span span() {
        return new Span(start, end());
    }

    boolean is(TokenKind wanted) {
        return kind == wanted;
    }

    /// Whether this is the given word, which must be in lower case in KQL.
    boolean isWord(String word) {
        return kind == TokenKind.IDENTIFIER && text.equals(word);
    }
}
