package org.stagewatch.kql.syntax;

import static org.stagewatch.kql.syntax.TokenKind.ASSIGN;
import static org.stagewatch.kql.syntax.TokenKind.CLOSE_BRACE;
import static org.stagewatch.kql.syntax.TokenKind.CLOSE_PARENTHESIS;
import static org.stagewatch.kql.syntax.TokenKind.COLON;
import static org.stagewatch.kql.syntax.TokenKind.COMMA;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_BRACE;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_PARENTHESIS;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.type.ScalarType;

/// Reads the operators that bring tables together, search in several, or send rows several ways.
final class TableOperatorParser {
    private final Parsing parsing;
    private final TokenCursor cursor;
    private final ParameterParser parameters;

    TableOperatorParser(Parsing parsing, ParameterParser parameters) {
        this.parsing = parsing;
        this.cursor = parsing.cursor();
        this.parameters = parameters;
    }

    Operator join(Token first) {
        List<OperatorParameter> found = new ArrayList<>(parameters.all());
        Expression right = parsing.pipelines().table();
        found.addAll(parameters.all());
        List<Expression> on = on();
        return new Operator.Join(cursor.spanFrom(first), found, right, on);
    }

    Operator lookup(Token first) {
        List<OperatorParameter> found = new ArrayList<>(parameters.all());
        Expression right = parsing.pipelines().table();
        found.addAll(parameters.all());
        List<Expression> on = on();
        return new Operator.Lookup(cursor.spanFrom(first), found, right, on);
    }

    private List<Expression> on() {
        if (!cursor.acceptWord("on")) {
            cursor.report(Problems.expected(
                    "`on`", cursor.peek(), "say which columns must agree: `on DeviceId` or `on $left.a == $right.b`."));
            return List.of();
        }
        return parsing.expressions().list();
    }

    /// `macro-expand entity_group [databases] as X (statements)`, or the name of a group in place of the group.
    Operator macroExpand(Token first) {
        List<OperatorParameter> found = parameters.named("kind", "isfuzzy");
        Expression group = parsing.pipelines().atEntityGroup()
                ? parsing.pipelines().entityGroup()
                : new Expression.NameReference(parsing.names().name());
        Name identifier = cursor.acceptWord("as") ? parsing.names().name() : null;
        List<Statement> body = parsing.statements().bodyInParentheses();
        return new Operator.MacroExpand(cursor.spanFrom(first), found, group, identifier, body);
    }

    Operator union(Token first) {
        List<OperatorParameter> found = parameters.all();
        List<Expression> tables = parsing.pipelines().tables();
        return new Operator.Union(cursor.spanFrom(first), found, tables);
    }

    /// `find in (T, U) where condition project a, b: long`.
    Operator find(Token first) {
        List<OperatorParameter> found = new ArrayList<>(parameters.all());
        List<Expression> tables = inTables();
        found.addAll(parameters.all());
        cursor.acceptWord("where");
        Expression condition = parsing.expressions().expression();
        List<Operator.ColumnSelection> columns = null;
        if (cursor.acceptWord("project")) {
            if (cursor.at(TokenKind.MINUS)) {
                cursor.next();
                cursor.expectWord("smart");
            } else {
                columns = columnSelections();
            }
        }
        return new Operator.Find(cursor.spanFrom(first), found, tables, condition, columns);
    }

    private List<Operator.ColumnSelection> columnSelections() {
        List<Operator.ColumnSelection> columns = new ArrayList<>();
        do {
            Expression column = parsing.names().atPattern()
                    ? parsing.names().pattern()
                    : parsing.expressions().postfix();
            ScalarType type = cursor.accept(COLON) ? parsing.declarations().type() : null;
            columns.add(new Operator.ColumnSelection(column, type));
        } while (cursor.accept(COMMA));
        return columns;
    }

    private List<Expression> inTables() {
        if (!cursor.atWord("in") || !cursor.peek(1).is(OPEN_PARENTHESIS)) {
            return List.of();
        }
        cursor.next();
        Token open = cursor.next();
        List<Expression> tables = parsing.pipelines().tables();
        cursor.close(CLOSE_PARENTHESIS, open);
        return tables;
    }

    Operator search(Token first) {
        List<OperatorParameter> found = new ArrayList<>(parameters.named("kind", "withsource"));
        List<Expression> tables = inTables();
        found.addAll(parameters.named("kind", "withsource"));
        Expression condition = parsing.expressions().searchCondition();
        return new Operator.Search(cursor.spanFrom(first), found, tables, condition);
    }

    Operator facet(Token first) {
        cursor.expectWord("by");
        List<Expression> columns = parsing.expressions().list();
        List<Operator> subquery = List.of();
        if (cursor.acceptWord("with")) {
            boolean single = !cursor.at(OPEN_PARENTHESIS);
            subquery =
                    single ? parsing.pipelines().steps() : parsing.pipelines().stepsInParentheses();
        }
        return new Operator.Facet(cursor.spanFrom(first), columns, subquery);
    }

    /// `fork name = (take 1) (count)`.
    Operator fork(Token first) {
        List<Operator.Fork.Branch> branches = new ArrayList<>();
        do {
            Token start = cursor.peek();
            Name name = null;
            if (isBranchNamed()) {
                name = parsing.names().name();
                cursor.next();
            }
            List<Operator> operators = parsing.pipelines().stepsInParentheses();
            branches.add(new Operator.Fork.Branch(cursor.spanFrom(start), name, operators));
        } while (cursor.at(OPEN_PARENTHESIS) || isBranchNamed());
        return new Operator.Fork(cursor.spanFrom(first), branches);
    }

    private boolean isBranchNamed() {
        int length = parsing.names().nameLength(0);
        return length > 0 && cursor.peek(length).is(ASSIGN);
    }

    /// `partition by x (operators)`, or `partition by x { a whole query }`.
    Operator partition(Token first) {
        List<OperatorParameter> found = parameters.named();
        cursor.expectWord("by");
        Expression by = new Expression.NameReference(parsing.names().name());
        while (cursor.at(TokenKind.DOT)) {
            cursor.next();
            Name member = parsing.names().name();
            by = new Expression.Member(cursor.spanFrom(by.span()), by, member);
        }
        Token open = cursor.peek();
        if (!cursor.accept(OPEN_BRACE)) {
            List<Operator> subquery = parsing.pipelines().stepsInParentheses();
            return new Operator.Partition(cursor.spanFrom(first), found, by, null, subquery);
        }
        Expression source = new Expression.Missing(cursor.gap());
        if (cursor.enter()) {
            source = parsing.pipelines().pipeline();
            cursor.leave();
            cursor.close(CLOSE_BRACE, open);
        }
        return new Operator.Partition(cursor.spanFrom(first), found, by, source, List.of());
    }
}
