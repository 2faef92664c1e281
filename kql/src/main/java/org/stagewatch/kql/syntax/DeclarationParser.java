package org.stagewatch.kql.syntax;

import static org.stagewatch.kql.syntax.TokenKind.ASSIGN;
import static org.stagewatch.kql.syntax.TokenKind.CLOSE_PARENTHESIS;
import static org.stagewatch.kql.syntax.TokenKind.COLON;
import static org.stagewatch.kql.syntax.TokenKind.COMMA;
import static org.stagewatch.kql.syntax.TokenKind.IDENTIFIER;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_PARENTHESIS;
import static org.stagewatch.kql.syntax.TokenKind.STAR;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.type.ScalarType;

/// Reads types, lists of columns with their types, and the parameters of functions.
final class DeclarationParser {
    private final Parsing parsing;
    private final TokenCursor cursor;

    DeclarationParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor();
    }

    ScalarType type() {
        Token token = cursor.peek();
        if (!token.is(IDENTIFIER)) {
            cursor.report(Problems.expected("a type", token));
            return ScalarType.ERROR;
        }
        ScalarType type = ScalarType.named(token.text());
        if (type == null) {
            cursor.report(Problems.unknownType(token));
            type = ScalarType.ERROR;
        }
        cursor.next();
        return type;
    }

    /// `typeof(long)` behind `to`, or in an expression.
    ScalarType typeOf() {
        cursor.expectWord("typeof");
        Token open = cursor.peek();
        cursor.expect(OPEN_PARENTHESIS);
        ScalarType type = type();
        cursor.close(CLOSE_PARENTHESIS, open);
        return type;
    }

    /// `(name: type, ...)`. A `*` among them, for the columns of the input, is a declaration with the name `*`.
    List<ColumnDeclaration> columns() {
        Token open = cursor.peek();
        List<ColumnDeclaration> columns = new ArrayList<>();
        cursor.expect(OPEN_PARENTHESIS);
        while (!cursor.at(CLOSE_PARENTHESIS)) {
            columns.add(column());
            if (!cursor.accept(COMMA)) {
                break;
            }
        }
        cursor.close(CLOSE_PARENTHESIS, open);
        return columns;
    }

    ColumnDeclaration column() {
        Token star = cursor.peek();
        if (cursor.accept(STAR)) {
            return new ColumnDeclaration(star.span(), new Name(star.span(), "*"), ScalarType.DYNAMIC);
        }
        Name name = parsing.names().name();
        cursor.expect(COLON);
        ScalarType type = type();
        return new ColumnDeclaration(cursor.spanFrom(name.span()), name, type);
    }

    /// `(a: long = 1, T: (x: long), U: (*))`.
    List<ParameterDeclaration> parameters() {
        Token open = cursor.peek();
        List<ParameterDeclaration> parameters = new ArrayList<>();
        cursor.expect(OPEN_PARENTHESIS);
        while (!cursor.at(CLOSE_PARENTHESIS)) {
            parameters.add(parameter());
            if (!cursor.accept(COMMA)) {
                break;
            }
        }
        cursor.close(CLOSE_PARENTHESIS, open);
        return parameters;
    }

    private ParameterDeclaration parameter() {
        Name name = parsing.names().name();
        cursor.expect(COLON);
        ParameterDeclaration.Kind kind = kind();
        Expression defaultValue = cursor.accept(ASSIGN) ? parsing.expressions().expression() : null;
        return new ParameterDeclaration(cursor.spanFrom(name.span()), name, kind, defaultValue);
    }

    private ParameterDeclaration.Kind kind() {
        if (!cursor.at(OPEN_PARENTHESIS)) {
            return new ParameterDeclaration.Kind.Scalar(type());
        }
        if (cursor.peek(1).is(STAR) && cursor.peek(2).is(CLOSE_PARENTHESIS)) {
            cursor.next();
            cursor.next();
            cursor.next();
            return new ParameterDeclaration.Kind.AnyTable();
        }
        return new ParameterDeclaration.Kind.Table(columns());
    }
}
