package org.stagewatch.kql.syntax;

import static org.stagewatch.kql.syntax.TokenKind.ASSIGN;
import static org.stagewatch.kql.syntax.TokenKind.CLOSE_PARENTHESIS;
import static org.stagewatch.kql.syntax.TokenKind.COMMA;
import static org.stagewatch.kql.syntax.TokenKind.DOT;
import static org.stagewatch.kql.syntax.TokenKind.IDENTIFIER;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_PARENTHESIS;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads the `name = value` pairs behind an operator's name, and those in `with (...)`.
final class ParameterParser {
    private final Parsing parsing;
    private final TokenCursor cursor;

    ParameterParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor();
    }

    /// Pairs whose name is one of these or a hint; anything else is a column.
    List<OperatorParameter> named(String... known) {
        Set<String> names = Set.of(known);
        List<OperatorParameter> parameters = new ArrayList<>();
        while (isParameter()
                && (cursor.atWord("hint") || names.contains(cursor.peek().text()))) {
            parameters.add(parameter());
        }
        return parameters;
    }

    /// All pairs, where nothing else can have a `=`.
    List<OperatorParameter> all() {
        List<OperatorParameter> parameters = new ArrayList<>();
        while (isParameter()) {
            parameters.add(parameter());
        }
        return parameters;
    }

    /// `with (name = value, ...)` if it is there. Several values for a name, as in `ycolumns = a, b`, are so many
    /// pairs.
    List<OperatorParameter> withProperties() {
        if (!cursor.acceptWord("with")) {
            return List.of();
        }
        Token open = cursor.peek();
        if (!cursor.accept(OPEN_PARENTHESIS)) {
            return separated();
        }
        List<OperatorParameter> properties = cursor.at(CLOSE_PARENTHESIS) ? List.of() : separated();
        cursor.close(CLOSE_PARENTHESIS, open);
        return properties;
    }

    List<OperatorParameter> separated() {
        List<OperatorParameter> properties = new ArrayList<>();
        do {
            if (isParameter() || properties.isEmpty()) {
                Name name = dottedName();
                cursor.expect(ASSIGN);
                Expression value = parsing.expressions().expression();
                properties.add(new OperatorParameter(cursor.spanFrom(name.span()), name, value));
            } else {
                Expression value = parsing.expressions().expression();
                properties.add(new OperatorParameter(
                        value.span(),
                        new Name(value.span(), properties.getLast().name().text()),
                        value));
            }
        } while (cursor.accept(COMMA));
        return properties;
    }

    private boolean isParameter() {
        if (!cursor.at(IDENTIFIER)) {
            return false;
        }
        int ahead = 1;
        while (cursor.peek(ahead).is(DOT) && cursor.peek(ahead + 1).is(IDENTIFIER)) {
            ahead += 2;
        }
        return cursor.peek(ahead).is(ASSIGN);
    }

    private OperatorParameter parameter() {
        Name name = dottedName();
        cursor.expect(ASSIGN);
        Expression value = value();
        return new OperatorParameter(cursor.spanFrom(name.span()), name, value);
    }

    private Name dottedName() {
        Name first = parsing.names().name();
        if (!cursor.at(DOT)) {
            return first;
        }
        StringBuilder text = new StringBuilder(first.text());
        while (cursor.accept(DOT)) {
            text.append('.').append(parsing.names().name().text());
        }
        return new Name(cursor.spanFrom(first.span()), text.toString());
    }

    /// A constant or a bare word, which a parenthesis or a bracket may follow that belongs to what comes next.
    private Expression value() {
        boolean word = parsing.names().atName()
                && !cursor.atWord("true")
                && !cursor.atWord("false")
                && !cursor.atWord("dynamic");
        return word
                ? new Expression.NameReference(parsing.names().name())
                : parsing.expressions().bareOperand();
    }
}
