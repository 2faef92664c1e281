package org.stagewatch.kql.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.Diagnostics;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.source.Span;

/// A place in the tokens of a query, without the trivia, with what every part of the parser needs: looking ahead,
/// reporting one message for each mistake, skipping to a safe place, and limits on nesting.
final class TokenCursor {
    /// How deep brackets may nest; each level costs several frames of the stack.
    private static final int DEEPEST_NESTING = 200;

    /// How high the tree of an expression may grow, for those who walk it later.
    private static final int GREATEST_HEIGHT = 400;

    private final Token[] tokens;
    private final Diagnostics diagnostics;
    private int index;
    private int lastReported = -1;
    private final int[] heights = new int[DEEPEST_NESTING + 2];
    private int depth;
    private int height;

    TokenCursor(SourceText source, Diagnostics diagnostics) {
        List<Token> all = Lexer.tokens(source, diagnostics);
        int count = 0;
        Token[] kept = new Token[all.size() + 1];
        for (Token token : all) {
            if (!token.kind().isTrivia()) {
                kept[count++] = token;
            }
        }
        kept[count++] = new Token(TokenKind.END, source.text().length(), "");
        this.tokens = Arrays.copyOf(kept, count);
        this.diagnostics = diagnostics;
    }

    Token peek() {
        return tokens[index];
    }

    Token peek(int ahead) {
        return tokens[Math.min(index + ahead, tokens.length - 1)];
    }

    Token previous() {
        return tokens[Math.max(0, index - 1)];
    }

    Token next() {
        Token token = tokens[index];
        if (index < tokens.length - 1) {
            index++;
        }
        return token;
    }

    int mark() {
        return index;
    }

    void reset(int mark) {
        index = mark;
    }

    boolean at(TokenKind kind) {
        return tokens[index].kind() == kind;
    }

    boolean atWord(String word) {
        return tokens[index].isWord(word);
    }

    /// Whether this token and the next touch: `project-away` is one operator, `project - away` is not.
    boolean touches(int ahead) {
        return peek(ahead).end() == peek(ahead + 1).start();
    }

    boolean accept(TokenKind kind) {
        boolean found = at(kind);
        if (found) {
            next();
        }
        return found;
    }

    boolean acceptWord(String word) {
        boolean found = atWord(word);
        if (found) {
            next();
        }
        return found;
    }

    void expect(TokenKind kind) {
        if (!accept(kind)) {
            report(Problems.expected(kind.description(), peek()));
        }
    }

    void expectWord(String word) {
        if (!acceptWord(word)) {
            report(Problems.expected("`" + word + "`", peek()));
        }
    }

    /// Takes the bracket that closes another. What stands in its way is reported and skipped.
    void close(TokenKind kind, Token open) {
        if (accept(kind)) {
            return;
        }
        report(Problems.unclosed(kind.description(), open.span(), peek()));
        skipWhile(token -> token.kind() != kind && !token.is(TokenKind.PIPE));
        accept(kind);
    }

    /// Reports a mistake at the current token, unless one was reported there already; stray characters have been.
    void report(Diagnostic diagnostic) {
        if (index <= lastReported) {
            return;
        }
        lastReported = index;
        if (!at(TokenKind.UNKNOWN)) {
            diagnostics.report(diagnostic);
        }
    }

    /// Reports a mistake in something that was read completely.
    void reportBehind(Diagnostic diagnostic) {
        diagnostics.report(diagnostic);
    }

    /// Skips tokens, and what they hold in brackets, as long as a condition holds; never over `;`, a closing bracket
    /// that was opened before, or the end.
    void skipWhile(Predicate<Token> condition) {
        int open = 0;
        while (!at(TokenKind.END)) {
            Token token = peek();
            if (open == 0 && (!condition.test(token) || token.is(TokenKind.SEMICOLON) || closes(token))) {
                return;
            }
            open += opens(token) ? 1 : closes(token) ? -1 : 0;
            next();
        }
    }

    /// Goes down a level; every call needs its [#leave]. False if that is too deep: this is reported, and the rest of
    /// the query given up.
    boolean enter() {
        if (depth >= DEEPEST_NESTING) {
            giveUp(DEEPEST_NESTING);
            return false;
        }
        heights[depth] = height;
        height = 0;
        depth++;
        return true;
    }

    void leave() {
        depth--;
        raise(Math.max(heights[depth], height + 1));
    }

    /// The height of the highest expression that was read since it was last set.
    int height() {
        return height;
    }

    void setHeight(int height) {
        this.height = height;
    }

    /// Notes that an expression of a height was read. False if that is too high.
    boolean raise(int newHeight) {
        height = Math.max(height, newHeight);
        if (newHeight > GREATEST_HEIGHT) {
            giveUp(GREATEST_HEIGHT);
            return false;
        }
        return true;
    }

    /// From a token that was read to the last one that was.
    Span spanFrom(Token first) {
        return spanFrom(first.start());
    }

    Span spanFrom(Span first) {
        return spanFrom(first.start());
    }

    private Span spanFrom(int start) {
        int end = gap().end();
        return new Span(Math.min(start, end), end);
    }

    /// The empty span behind the last token, where something is missing.
    Span gap() {
        int end = index == 0 ? 0 : previous().end();
        return new Span(end, end);
    }

    private void giveUp(int limit) {
        if (lastReported < tokens.length) {
            report(Problems.tooDeep(peek().span(), limit));
            lastReported = tokens.length;
            index = tokens.length - 1;
        }
    }

    private static boolean opens(Token token) {
        return token.is(TokenKind.OPEN_PARENTHESIS)
                || token.is(TokenKind.OPEN_BRACKET)
                || token.is(TokenKind.OPEN_BRACE);
    }

    private static boolean closes(Token token) {
        return token.is(TokenKind.CLOSE_PARENTHESIS)
                || token.is(TokenKind.CLOSE_BRACKET)
                || token.is(TokenKind.CLOSE_BRACE);
    }
}
