package org.stagewatch.kql.syntax;

import static org.stagewatch.kql.syntax.TokenKind.COLON;
import static org.stagewatch.kql.syntax.TokenKind.STAR;
import static org.stagewatch.kql.syntax.TokenKind.STRING;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.type.ScalarType;

/// Reads the operators that take a text apart.
final class TextOperatorParser {
    private final Parsing parsing;
    private final TokenCursor cursor;
    private final ParameterParser parameters;

    TextOperatorParser(Parsing parsing, ParameterParser parameters) {
        this.parsing = parsing;
        this.cursor = parsing.cursor();
        this.parameters = parameters;
    }

    /// `parse kind = regex text with * "x" column: long *`.
    Operator parse(Token first, Operator.ParseOperator operator) {
        List<OperatorParameter> found = parameters.named("kind", "flags");
        Expression text = parsing.expressions().expression();
        cursor.expectWord("with");
        List<Operator.ParsePart> pattern = new ArrayList<>();
        while (cursor.at(STAR) || cursor.at(STRING) || parsing.names().atName()) {
            pattern.add(part());
        }
        if (pattern.isEmpty()) {
            cursor.report(Problems.missingExpression(cursor.peek(), "the pattern of `parse`"));
        }
        return new Operator.Parse(cursor.spanFrom(first), operator, found, text, pattern);
    }

    private Operator.ParsePart part() {
        Token token = cursor.peek();
        if (cursor.accept(STAR)) {
            return new Operator.ParsePart.Anything(token.span());
        }
        if (token.is(STRING)) {
            Expression.Literal text = parsing.literals().string();
            return new Operator.ParsePart.Text(text.span(), String.valueOf(text.value()));
        }
        Name name = parsing.names().name();
        ScalarType type = cursor.accept(COLON) ? parsing.declarations().type() : null;
        return new Operator.ParsePart.Capture(cursor.spanFrom(name.span()), name, type);
    }

    /// `parse-kv text as (a: long) with (pair_delimiter = " ")`.
    Operator parseKeyValues(Token first) {
        Expression text = parsing.expressions().expression();
        cursor.expectWord("as");
        List<ColumnDeclaration> columns = parsing.declarations().columns();
        List<OperatorParameter> properties = parameters.withProperties();
        return new Operator.ParseKeyValues(cursor.spanFrom(first), text, columns, properties);
    }
}
