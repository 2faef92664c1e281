package org.stagewatch.kql.syntax;

import static org.stagewatch.kql.syntax.TokenKind.ASSIGN;
import static org.stagewatch.kql.syntax.TokenKind.CLOSE_BRACE;
import static org.stagewatch.kql.syntax.TokenKind.CLOSE_PARENTHESIS;
import static org.stagewatch.kql.syntax.TokenKind.COMMA;
import static org.stagewatch.kql.syntax.TokenKind.DOT;
import static org.stagewatch.kql.syntax.TokenKind.END;
import static org.stagewatch.kql.syntax.TokenKind.IDENTIFIER;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_BRACE;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_PARENTHESIS;
import static org.stagewatch.kql.syntax.TokenKind.PIPE;
import static org.stagewatch.kql.syntax.TokenKind.SEMICOLON;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.source.Span;

/// Reads statements. Source: the manual page *Query statements*.
final class StatementParser {
    private final Parsing parsing;
    private final TokenCursor cursor;

    StatementParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor();
    }

    Query query(int length) {
        List<Statement> statements = new ArrayList<>();
        while (!cursor.at(END)) {
            statements.addAll(statements());
            if (!cursor.at(END)) {
                // A bracket that closes nothing.
                cursor.report(Problems.unexpected(cursor.peek(), "a complete statement"));
                cursor.next();
            }
        }
        return new Query(new Span(0, length), statements);
    }

    /// Statements up to the end, or to a bracket that closes what they stand in.
    private List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        while (!cursor.at(END) && !atClosingBracket()) {
            if (cursor.at(SEMICOLON)) {
                cursor.report(Problems.unexpected(cursor.peek(), "a complete statement"));
                cursor.next();
                continue;
            }
            statements.add(statement());
            if (cursor.accept(SEMICOLON)) {
                continue;
            }
            if (!cursor.at(END) && !atClosingBracket()) {
                recover();
                cursor.accept(SEMICOLON);
            }
        }
        return statements;
    }

    private boolean atClosingBracket() {
        return cursor.at(CLOSE_PARENTHESIS) || cursor.at(CLOSE_BRACE) || cursor.at(TokenKind.CLOSE_BRACKET);
    }

    private void recover() {
        cursor.report(
                cursor.at(COMMA)
                        ? Problems.unexpected(cursor.peek(), "a complete statement")
                        : Problems.missingSemicolon(cursor.peek()));
        cursor.skipWhile(token -> !token.is(PIPE));
        while (cursor.accept(PIPE)) {
            parsing.pipelines().steps();
            cursor.skipWhile(token -> !token.is(PIPE));
        }
    }

    private Statement statement() {
        Token first = cursor.peek();
        Token second = cursor.peek(1);
        if (!first.is(IDENTIFIER)) {
            return result();
        }
        return switch (first.text()) {
            case "let" -> let();
            case "set" -> second.is(IDENTIFIER) ? setOption() : result();
            case "declare" -> second.is(IDENTIFIER) ? declare() : result();
            case "alias" -> second.isWord("database") ? alias() : result();
            case "restrict" -> second.isWord("access") ? restrict() : result();
            default -> result();
        };
    }

    private Statement result() {
        Token first = cursor.peek();
        if (first.is(DOT)) {
            cursor.report(Problems.managementCommand(first));
            Span gap = cursor.gap();
            cursor.skipWhile(_ -> true);
            return new Statement.Result(gap, new Expression.Missing(gap));
        }
        if (first.is(PIPE)) {
            cursor.report(Problems.pipeWithoutSource(first));
        }
        int before = cursor.mark();
        Expression expression = parsing.pipelines().pipeline();
        if (cursor.mark() == before && !cursor.at(SEMICOLON)) {
            // Nothing was taken: skip it, or this would never end.
            cursor.report(Problems.missingExpression(first, "a query"));
            if (!atClosingBracket()) {
                cursor.next();
            }
        }
        return new Statement.Result(expression.span(), expression);
    }

    private Statement let() {
        Token first = cursor.next();
        Name name = parsing.names().name();
        cursor.expect(ASSIGN);
        Expression value = isFunction() ? function() : parsing.pipelines().pipeline();
        return new Statement.Let(cursor.spanFrom(first), name, value);
    }

    /// Whether `(...) {` or `view (...) {` stands here.
    private boolean isFunction() {
        int ahead = cursor.atWord("view") ? 1 : 0;
        if (!cursor.peek(ahead).is(OPEN_PARENTHESIS)) {
            return false;
        }
        int open = 0;
        while (!cursor.peek(ahead).is(END) && !cursor.peek(ahead).is(SEMICOLON)) {
            open += cursor.peek(ahead).is(OPEN_PARENTHESIS)
                    ? 1
                    : cursor.peek(ahead).is(CLOSE_PARENTHESIS) ? -1 : 0;
            ahead++;
            if (open == 0) {
                return cursor.peek(ahead).is(OPEN_BRACE);
            }
        }
        return false;
    }

    private Expression function() {
        Token first = cursor.peek();
        boolean view = cursor.acceptWord("view");
        List<ParameterDeclaration> parameters = parsing.declarations().parameters();
        List<Statement> body = body();
        Expression.FunctionKind kind = view ? Expression.FunctionKind.VIEW : Expression.FunctionKind.PLAIN;
        return new Expression.FunctionDeclaration(cursor.spanFrom(first), kind, parameters, body);
    }

    /// `{ statements }`.
    List<Statement> body() {
        return body(OPEN_BRACE, CLOSE_BRACE);
    }

    /// `(statements)`.
    List<Statement> bodyInParentheses() {
        return body(OPEN_PARENTHESIS, CLOSE_PARENTHESIS);
    }

    private List<Statement> body(TokenKind opening, TokenKind closing) {
        Token open = cursor.peek();
        cursor.expect(opening);
        List<Statement> body = List.of();
        if (cursor.enter()) {
            body = statements();
            cursor.leave();
            cursor.close(closing, open);
        }
        return body;
    }

    private Statement setOption() {
        Token first = cursor.next();
        Name option = parsing.names().name();
        Expression value = null;
        if (cursor.accept(ASSIGN)) {
            Token constant = cursor.peek();
            value = parsing.expressions().expression();
            if (!(value instanceof Expression.Literal || value instanceof Expression.Missing)) {
                cursor.reportBehind(Problems.expected("a constant", constant));
            }
        }
        return new Statement.SetOption(cursor.spanFrom(first), option, value);
    }

    private Statement declare() {
        Token first = cursor.next();
        if (cursor.acceptWord("query_parameters")) {
            List<ParameterDeclaration> parameters = parsing.declarations().parameters();
            return new Statement.QueryParameters(cursor.spanFrom(first), parameters);
        }
        cursor.expectWord("pattern");
        return new PatternParser(parsing).pattern(first);
    }

    private Statement alias() {
        Token first = cursor.next();
        cursor.next();
        Name name = parsing.names().name();
        cursor.expect(ASSIGN);
        Expression database = parsing.expressions().expression();
        return new Statement.Alias(cursor.spanFrom(first), name, database);
    }

    private Statement restrict() {
        Token first = cursor.next();
        cursor.next();
        cursor.expectWord("to");
        Token open = cursor.peek();
        cursor.expect(OPEN_PARENTHESIS);
        List<Expression> entities = parsing.pipelines().tables();
        cursor.close(CLOSE_PARENTHESIS, open);
        return new Statement.Restrict(cursor.spanFrom(first), entities);
    }
}
