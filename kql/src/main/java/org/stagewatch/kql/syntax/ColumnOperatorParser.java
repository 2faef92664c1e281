package org.stagewatch.kql.syntax;

import static org.stagewatch.kql.syntax.TokenKind.ASSIGN;
import static org.stagewatch.kql.syntax.TokenKind.CLOSE_PARENTHESIS;
import static org.stagewatch.kql.syntax.TokenKind.COMMA;
import static org.stagewatch.kql.syntax.TokenKind.MINUS;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_PARENTHESIS;
import static org.stagewatch.kql.syntax.TokenKind.PIPE;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.type.ScalarType;

/// Reads the operators that make, choose, group and unfold columns.
final class ColumnOperatorParser {
    private final Parsing parsing;
    private final TokenCursor cursor;
    private final ParameterParser parameters;

    ColumnOperatorParser(Parsing parsing, ParameterParser parameters) {
        this.parsing = parsing;
        this.cursor = parsing.cursor();
        this.parameters = parameters;
    }

    Operator extend(Token first) {
        List<NamedExpression> columns = parsing.columns().namedList();
        return new Operator.Extend(cursor.spanFrom(first), columns);
    }

    Operator project(Token first) {
        List<NamedExpression> columns = atEnd() ? List.of() : parsing.columns().namedList();
        return new Operator.Project(cursor.spanFrom(first), columns);
    }

    Operator print(Token first) {
        List<NamedExpression> columns = parsing.columns().namedList();
        return new Operator.Print(cursor.spanFrom(first), columns);
    }

    Operator serialize(Token first) {
        List<NamedExpression> columns = atEnd() ? List.of() : parsing.columns().namedList();
        return new Operator.Serialize(cursor.spanFrom(first), columns);
    }

    Operator distinct(Token first) {
        List<OperatorParameter> found = parameters.named();
        List<NamedExpression> columns = parsing.columns().namedList();
        return new Operator.Distinct(cursor.spanFrom(first), found, columns);
    }

    Operator projectAway(Token first) {
        List<Expression> columns = columnsOrPatterns();
        return new Operator.ProjectAway(cursor.spanFrom(first), columns);
    }

    Operator projectByNames(Token first) {
        List<Expression> columns = columnsOrPatterns();
        return new Operator.ProjectByNames(cursor.spanFrom(first), columns);
    }

    Operator projectKeep(Token first) {
        List<Expression> columns = columnsOrPatterns();
        return new Operator.ProjectKeep(cursor.spanFrom(first), columns);
    }

    Operator projectRename(Token first) {
        List<NamedExpression> columns = parsing.columns().namedList();
        return new Operator.ProjectRename(cursor.spanFrom(first), columns);
    }

    Operator projectReorder(Token first) {
        List<Operator.ReorderedColumn> columns = new ArrayList<>();
        do {
            Expression column = columnOrPattern();
            columns.add(new Operator.ReorderedColumn(column, reorderDirection()));
        } while (cursor.accept(COMMA));
        return new Operator.ProjectReorder(cursor.spanFrom(first), columns);
    }

    private Operator.@Nullable ReorderDirection reorderDirection() {
        if (cursor.acceptWord("asc")) {
            return Operator.ReorderDirection.ASCENDING;
        }
        if (cursor.acceptWord("desc")) {
            return Operator.ReorderDirection.DESCENDING;
        }
        if (!cursor.atWord("granny") || !cursor.peek(1).is(MINUS)) {
            return null;
        }
        cursor.next();
        cursor.next();
        if (cursor.acceptWord("desc")) {
            return Operator.ReorderDirection.GRANNY_DESCENDING;
        }
        cursor.expectWord("asc");
        return Operator.ReorderDirection.GRANNY_ASCENDING;
    }

    Operator summarize(Token first) {
        List<OperatorParameter> found = parameters.named();
        boolean none = cursor.atWord("by") && !cursor.peek(1).is(ASSIGN) || atEnd();
        List<NamedExpression> aggregations =
                none ? List.of() : parsing.columns().namedList();
        List<NamedExpression> by = cursor.acceptWord("by") ? parsing.columns().namedList() : List.of();
        return new Operator.Summarize(cursor.spanFrom(first), found, aggregations, by);
    }

    Operator range(Token first) {
        Name column = parsing.names().name();
        cursor.expectWord("from");
        Expression from = parsing.expressions().expression();
        cursor.expectWord("to");
        Expression to = parsing.expressions().expression();
        cursor.expectWord("step");
        Expression step = parsing.expressions().expression();
        return new Operator.Range(cursor.spanFrom(first), column, from, to, step);
    }

    Operator mvExpand(Token first) {
        List<OperatorParameter> found = parameters.named("kind", "bagexpansion", "with_itemindex");
        List<Operator.ExpandedColumn> columns = expandedColumns();
        Expression limit = cursor.acceptWord("limit") ? parsing.expressions().expression() : null;
        return new Operator.MvExpand(cursor.spanFrom(first), found, columns, limit);
    }

    Operator mvApply(Token first) {
        List<OperatorParameter> found = parameters.named("kind", "bagexpansion", "with_itemindex");
        List<Operator.ExpandedColumn> columns = expandedColumns();
        Expression limit = cursor.acceptWord("limit") ? parsing.expressions().expression() : null;
        Name identifier = cursor.acceptWord("id") ? identifier() : null;
        cursor.expectWord("on");
        List<Operator> subquery = parsing.pipelines().stepsInParentheses();
        return new Operator.MvApply(cursor.spanFrom(first), found, columns, limit, identifier, subquery);
    }

    private Name identifier() {
        Token token = cursor.next();
        return new Name(token.span(), token.text());
    }

    private List<Operator.ExpandedColumn> expandedColumns() {
        List<Operator.ExpandedColumn> columns = new ArrayList<>();
        do {
            NamedExpression column = parsing.columns().named();
            ScalarType type = cursor.acceptWord("to") ? parsing.declarations().typeOf() : null;
            columns.add(new Operator.ExpandedColumn(column, type));
        } while (cursor.accept(COMMA));
        return columns;
    }

    /// `in range(start, stop, step)` includes its end where `from start to stop step step` does not: the parameter
    /// `in = range` tells them apart.
    Operator makeSeries(Token first) {
        List<OperatorParameter> found = new ArrayList<>(parameters.named("kind"));
        List<Operator.MakeSeries.Aggregation> aggregations = new ArrayList<>();
        do {
            aggregations.add(aggregation());
        } while (cursor.accept(COMMA));
        cursor.expectWord("on");
        NamedExpression on = axis();
        Expression from;
        Expression to;
        Expression step;
        if (cursor.atWord("in")) {
            Token in = cursor.next();
            Expression range = new Expression.NameReference(parsing.names().name());
            found.add(new OperatorParameter(cursor.spanFrom(in), new Name(in.span(), "in"), range));
            Token open = cursor.peek();
            cursor.expect(OPEN_PARENTHESIS);
            from = parsing.expressions().expression();
            cursor.expect(COMMA);
            to = parsing.expressions().expression();
            cursor.expect(COMMA);
            step = parsing.expressions().expression();
            cursor.close(CLOSE_PARENTHESIS, open);
        } else {
            from = cursor.acceptWord("from") ? parsing.expressions().expression() : null;
            to = cursor.acceptWord("to") ? parsing.expressions().expression() : null;
            cursor.expectWord("step");
            step = parsing.expressions().expression();
        }
        List<NamedExpression> by = cursor.acceptWord("by") ? parsing.columns().namedList() : List.of();
        return new Operator.MakeSeries(cursor.spanFrom(first), found, aggregations, on, from, to, step, by);
    }

    /// The column of the axis; an `in` behind it is not the operator.
    private NamedExpression axis() {
        List<Name> names = List.of();
        Span start = cursor.peek().span();
        int length = parsing.names().nameLength(0);
        if (length > 0 && cursor.peek(length).is(ASSIGN)) {
            names = List.of(parsing.names().name());
            cursor.next();
        }
        Expression value = parsing.expressions().sum();
        return new NamedExpression(names.isEmpty() ? value.span() : cursor.spanFrom(start), names, value);
    }

    private Operator.MakeSeries.Aggregation aggregation() {
        NamedExpression expression = parsing.columns().named();
        boolean hasDefault = cursor.atWord("default") && cursor.peek(1).is(ASSIGN);
        if (!hasDefault) {
            return new Operator.MakeSeries.Aggregation(expression, null);
        }
        cursor.next();
        cursor.next();
        return new Operator.MakeSeries.Aggregation(
                expression, parsing.expressions().expression());
    }

    private List<Expression> columnsOrPatterns() {
        List<Expression> columns = new ArrayList<>();
        do {
            columns.add(columnOrPattern());
        } while (cursor.accept(COMMA));
        return columns;
    }

    private Expression columnOrPattern() {
        return parsing.names().atPattern()
                ? parsing.names().pattern()
                : parsing.expressions().postfix();
    }

    private boolean atEnd() {
        return cursor.at(PIPE)
                || cursor.at(TokenKind.END)
                || cursor.at(TokenKind.SEMICOLON)
                || cursor.at(CLOSE_PARENTHESIS)
                || cursor.at(TokenKind.CLOSE_BRACE);
    }
}
