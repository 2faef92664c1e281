package org.stagewatch.kql.syntax;

import static org.stagewatch.kql.syntax.TokenKind.CLOSE_BRACKET;
import static org.stagewatch.kql.syntax.TokenKind.IDENTIFIER;
import static org.stagewatch.kql.syntax.TokenKind.LONG;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_BRACKET;
import static org.stagewatch.kql.syntax.TokenKind.STAR;
import static org.stagewatch.kql.syntax.TokenKind.STRING;

/// Reads names: `Name`, `['any text']`, and the patterns `Name*` and `*`.
final class NameParser {
    private final TokenCursor cursor;

    NameParser(TokenCursor cursor) {
        this.cursor = cursor;
    }

    boolean atName() {
        return cursor.at(IDENTIFIER) || atBracketedName();
    }

    boolean atBracketedName() {
        return cursor.at(OPEN_BRACKET)
                && cursor.peek(1).is(STRING)
                && cursor.peek(2).is(CLOSE_BRACKET);
    }

    /// How many tokens the name at the cursor has; 0 if there is none.
    int nameLength(int ahead) {
        if (cursor.peek(ahead).is(IDENTIFIER)) {
            return 1;
        }
        boolean bracketed =
                cursor.peek(ahead).is(OPEN_BRACKET) && cursor.peek(ahead + 1).is(STRING);
        return bracketed && cursor.peek(ahead + 2).is(CLOSE_BRACKET) ? 3 : 0;
    }

    /// A name; a missing one is reported and empty.
    Name name() {
        Token first = cursor.peek();
        if (cursor.accept(IDENTIFIER)) {
            return new Name(first.span(), first.text());
        }
        if (atBracketedName()) {
            cursor.next();
            String text = StringText.unescape(cursor.next().text());
            cursor.next();
            return new Name(cursor.spanFrom(first), text);
        }
        cursor.report(Problems.expected("a name", first));
        return new Name(cursor.gap(), "");
    }

    /// Whether a pattern with a `*` in it begins here.
    boolean atPattern() {
        if (cursor.at(STAR)) {
            return true;
        }
        return cursor.at(IDENTIFIER) && cursor.touches(0) && cursor.peek(1).is(STAR);
    }

    /// `*`, `Name*`, `*Name`, `A*B`: tokens that touch.
    Expression pattern() {
        Token first = cursor.peek();
        StringBuilder pattern = new StringBuilder(cursor.next().text());
        while (cursor.previous().end() == cursor.peek().start()
                && (cursor.at(STAR) || cursor.at(IDENTIFIER) || cursor.at(LONG))) {
            pattern.append(cursor.next().text());
        }
        if (pattern.length() == 1 && first.is(STAR)) {
            return new Expression.Star(first.span());
        }
        return new Expression.Wildcard(cursor.spanFrom(first), pattern.toString());
    }
}
