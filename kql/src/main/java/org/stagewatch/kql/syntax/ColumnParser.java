package org.stagewatch.kql.syntax;

import static org.stagewatch.kql.syntax.TokenKind.ASSIGN;
import static org.stagewatch.kql.syntax.TokenKind.CLOSE_PARENTHESIS;
import static org.stagewatch.kql.syntax.TokenKind.COMMA;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_PARENTHESIS;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.source.Span;

/// Reads the items of operators: expressions with names, and sort keys.
final class ColumnParser {
    private final Parsing parsing;
    private final TokenCursor cursor;

    ColumnParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor();
    }

    /// `x`, `Name = x` or `(a, b) = x`.
    NamedExpression named() {
        Token first = cursor.peek();
        List<Name> targets = names();
        Expression value = parsing.expressions().expression();
        Span span = targets.isEmpty() ? value.span() : cursor.spanFrom(first);
        return new NamedExpression(span, targets, value);
    }

    List<NamedExpression> namedList() {
        List<NamedExpression> list = new ArrayList<>();
        do {
            list.add(named());
        } while (cursor.accept(COMMA));
        return list;
    }

    /// The names before a `=`, which is taken too; none if there is no such `=`.
    private List<Name> names() {
        int length = parsing.names().nameLength(0);
        if (length > 0) {
            if (!cursor.peek(length).is(ASSIGN)) {
                return List.of();
            }
            Name name = parsing.names().name();
            cursor.next();
            return List.of(name);
        }
        return cursor.at(OPEN_PARENTHESIS) ? tuple() : List.of();
    }

    private List<Name> tuple() {
        int ahead = 1;
        int length = parsing.names().nameLength(ahead);
        while (length > 0) {
            ahead += length;
            if (!cursor.peek(ahead).is(COMMA)) {
                break;
            }
            ahead++;
            length = parsing.names().nameLength(ahead);
        }
        boolean tuple = length > 0
                && cursor.peek(ahead).is(CLOSE_PARENTHESIS)
                && cursor.peek(ahead + 1).is(ASSIGN);
        if (!tuple) {
            return List.of();
        }
        List<Name> names = new ArrayList<>();
        do {
            cursor.next();
            names.add(parsing.names().name());
        } while (cursor.at(COMMA));
        cursor.next();
        cursor.next();
        return names;
    }

    /// `x asc nulls first`.
    SortKey sortKey() {
        NamedExpression expression = named();
        SortKey.Direction direction = null;
        if (cursor.acceptWord("asc")) {
            direction = SortKey.Direction.ASCENDING;
        } else if (cursor.acceptWord("desc")) {
            direction = SortKey.Direction.DESCENDING;
        }
        SortKey.Nulls nulls = null;
        if (cursor.acceptWord("nulls")) {
            if (cursor.acceptWord("first")) {
                nulls = SortKey.Nulls.FIRST;
            } else {
                cursor.expectWord("last");
                nulls = SortKey.Nulls.LAST;
            }
        }
        return new SortKey(cursor.spanFrom(expression.span()), expression, direction, nulls);
    }

    List<SortKey> sortKeys() {
        List<SortKey> keys = new ArrayList<>();
        do {
            keys.add(sortKey());
        } while (cursor.accept(COMMA));
        return keys;
    }
}
