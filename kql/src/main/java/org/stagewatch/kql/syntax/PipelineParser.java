package org.stagewatch.kql.syntax;

import static org.stagewatch.kql.syntax.TokenKind.CLOSE_BRACKET;
import static org.stagewatch.kql.syntax.TokenKind.CLOSE_PARENTHESIS;
import static org.stagewatch.kql.syntax.TokenKind.COMMA;
import static org.stagewatch.kql.syntax.TokenKind.END;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_BRACKET;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_PARENTHESIS;
import static org.stagewatch.kql.syntax.TokenKind.PIPE;

import java.util.ArrayList;
import java.util.List;

/// Reads what may be a table or a value: a source, and the operators behind it if there are any.
final class PipelineParser {
    private final Parsing parsing;
    private final TokenCursor cursor;
    private final OperatorParser operators;

    PipelineParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor();
        this.operators = new OperatorParser(parsing);
    }

    /// `source | operator | operator`, or an expression alone.
    Expression pipeline() {
        Expression source = source();
        if (!cursor.at(PIPE)) {
            return source;
        }
        List<Operator> steps = new ArrayList<>();
        while (cursor.accept(PIPE)) {
            steps.add(operators.operator());
        }
        return new Expression.Pipeline(cursor.spanFrom(source.span()), source, steps);
    }

    /// `operator | operator`, where the rows come from outside.
    List<Operator> steps() {
        List<Operator> steps = new ArrayList<>();
        cursor.accept(PIPE);
        do {
            steps.add(operators.operator());
        } while (cursor.accept(PIPE));
        return steps;
    }

    /// `(operator | operator)`.
    List<Operator> stepsInParentheses() {
        Token open = cursor.peek();
        if (!cursor.accept(OPEN_PARENTHESIS)) {
            cursor.report(Problems.expected("`(`", open, "a subquery stands in parentheses."));
            return List.of();
        }
        if (!cursor.enter()) {
            return List.of();
        }
        List<Operator> steps = steps();
        cursor.leave();
        cursor.close(CLOSE_PARENTHESIS, open);
        return steps;
    }

    private Expression source() {
        return isOperatorAsSource()
                ? new Expression.Source(operators.operator())
                : parsing.expressions().expression();
    }

    /// Whether an operator that makes rows by itself begins here; its name may also be that of a column or a function.
    private boolean isOperatorAsSource() {
        Token word = cursor.peek();
        if (!word.is(TokenKind.IDENTIFIER)) {
            return false;
        }
        return switch (word.text()) {
            case "print", "find", "search" -> beginsOperand(cursor.peek(1));
            case "union" -> beginsOperand(cursor.peek(1)) || cursor.peek(1).is(TokenKind.STAR);
            case "evaluate" -> cursor.peek(1).is(TokenKind.IDENTIFIER) && !isInfix(cursor.peek(1));
            case "range" ->
                cursor.peek(1).is(TokenKind.IDENTIFIER) && cursor.peek(2).isWord("from");
            case "macro" ->
                cursor.peek(1).is(TokenKind.MINUS)
                        && cursor.peek(2).isWord("expand")
                        && cursor.touches(0)
                        && cursor.touches(1);
            default -> false;
        };
    }

    private static boolean beginsOperand(Token token) {
        return switch (token.kind()) {
            case IDENTIFIER -> token.isWord("in") || !isInfix(token);
            case STRING, LONG, REAL, TIMESPAN, TYPED, OPEN_PARENTHESIS, OPEN_BRACKET, MINUS, STAR, END, PIPE -> true;
            default -> false;
        };
    }

    private static boolean isInfix(Token token) {
        return Infix.at(token) != null;
    }

    /// An entry of `union`, of `in (...)` and of the right side of `join`: a name, a pattern, a call, or a pipeline in
    /// parentheses.
    Expression table() {
        return parsing.names().atPattern()
                ? parsing.names().pattern()
                : parsing.expressions().postfix();
    }

    List<Expression> tables() {
        List<Expression> tables = new ArrayList<>();
        do {
            tables.add(table());
        } while (cursor.accept(COMMA));
        return tables;
    }

    /// `datatable (a: long, b: string) [1, "x"]`.
    Expression dataTable() {
        Token first = cursor.next();
        List<ColumnDeclaration> columns = parsing.declarations().columns();
        List<Expression> values = bracketedList();
        return new Expression.DataTable(cursor.spanFrom(first), columns, values);
    }

    /// `externaldata (a: long) [h@"https://..."] with (format = "csv")`.
    Expression externalData() {
        Token first = cursor.next();
        List<ColumnDeclaration> columns = parsing.declarations().columns();
        List<Expression> locations = bracketedList();
        List<OperatorParameter> properties = new ParameterParser(parsing).withProperties();
        return new Expression.ExternalData(cursor.spanFrom(first), columns, locations, properties);
    }

    boolean atEntityGroup() {
        return cursor.atWord("entity_group") && cursor.peek(1).is(OPEN_BRACKET);
    }

    /// `entity_group [database("a"), database("b")]`.
    Expression entityGroup() {
        Token first = cursor.next();
        List<Expression> entities = bracketedList();
        if (entities.isEmpty()) {
            cursor.report(Problems.missingExpression(cursor.peek(), "a database, a cluster or a table"));
        }
        return new Expression.EntityGroup(cursor.spanFrom(first), entities);
    }

    /// `[a, b, c]`; a comma may stand at the end.
    private List<Expression> bracketedList() {
        Token open = cursor.peek();
        List<Expression> values = new ArrayList<>();
        cursor.expect(OPEN_BRACKET);
        if (!open.is(OPEN_BRACKET)) {
            return values;
        }
        while (!cursor.at(CLOSE_BRACKET) && !cursor.at(END)) {
            values.add(parsing.expressions().expression());
            if (!cursor.accept(COMMA)) {
                break;
            }
        }
        cursor.close(CLOSE_BRACKET, open);
        return values;
    }

    /// Reports what stands behind a finished operator and does not belong there, and skips to the next pipe.
    void finish(String word) {
        if (endsOperator(cursor.peek())) {
            return;
        }
        cursor.report(Problems.unexpected(cursor.peek(), "this `" + word + "`"));
        cursor.skipWhile(token -> !token.is(PIPE));
    }

    private static boolean endsOperator(Token token) {
        return switch (token.kind()) {
            case PIPE, SEMICOLON, CLOSE_PARENTHESIS, CLOSE_BRACE, CLOSE_BRACKET, COMMA, END -> true;
            default -> false;
        };
    }
}
