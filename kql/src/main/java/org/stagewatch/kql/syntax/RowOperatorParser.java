package org.stagewatch.kql.syntax;

import static org.stagewatch.kql.syntax.TokenKind.ASSIGN;
import static org.stagewatch.kql.syntax.TokenKind.COLON;
import static org.stagewatch.kql.syntax.TokenKind.COMMA;
import static org.stagewatch.kql.syntax.TokenKind.IDENTIFIER;
import static org.stagewatch.kql.syntax.TokenKind.MINUS;

import java.util.ArrayList;
import java.util.List;

/// Reads the operators that choose, order and count rows, and those that hand them to something else.
final class RowOperatorParser {
    private final Parsing parsing;
    private final TokenCursor cursor;
    private final ParameterParser parameters;

    RowOperatorParser(Parsing parsing, ParameterParser parameters) {
        this.parsing = parsing;
        this.cursor = parsing.cursor();
        this.parameters = parameters;
    }

    /// The service's own parser takes `where a = b` too, so this only warns, and compares as was surely meant.
    Operator where(Token first) {
        Expression condition = parsing.expressions().expression();
        if (cursor.at(ASSIGN) && condition instanceof Expression.NameReference) {
            cursor.reportBehind(Problems.assignmentAsComparison(cursor.peek()));
            condition = parsing.expressions().assignedCondition(condition);
        } else if (cursor.at(ASSIGN)) {
            cursor.report(Problems.expected("`==`", cursor.peek(), "`=` names a column; compare with `==`."));
        }
        return new Operator.Where(cursor.spanFrom(first), condition);
    }

    Operator take(Token first) {
        List<OperatorParameter> found = parameters.named();
        Expression count = parsing.expressions().expression();
        return new Operator.Take(cursor.spanFrom(first), found, count);
    }

    Operator sample(Token first) {
        Expression count = parsing.expressions().expression();
        return new Operator.Sample(cursor.spanFrom(first), count);
    }

    Operator sampleDistinct(Token first) {
        Expression count = parsing.expressions().expression();
        cursor.expectWord("of");
        Expression of = parsing.expressions().expression();
        return new Operator.SampleDistinct(cursor.spanFrom(first), count, of);
    }

    Operator sort(Token first) {
        List<OperatorParameter> found = parameters.named();
        cursor.expectWord("by");
        List<SortKey> keys = parsing.columns().sortKeys();
        return new Operator.Sort(cursor.spanFrom(first), found, keys);
    }

    Operator top(Token first) {
        List<OperatorParameter> found = parameters.named();
        Expression count = parsing.expressions().expression();
        cursor.expectWord("by");
        List<SortKey> by = parsing.columns().sortKeys();
        return new Operator.Top(cursor.spanFrom(first), found, count, by);
    }

    Operator topHitters(Token first) {
        Expression count = parsing.expressions().expression();
        cursor.expectWord("of");
        Expression of = parsing.expressions().expression();
        Expression by = cursor.acceptWord("by") ? parsing.expressions().expression() : null;
        return new Operator.TopHitters(cursor.spanFrom(first), count, of, by);
    }

    Operator topNested(Token first) {
        List<Operator.TopNested.Level> levels = new ArrayList<>(List.of(level(first)));
        while (cursor.accept(COMMA)) {
            Token start = cursor.peek();
            if (start.isWord("top")
                    && cursor.peek(1).is(MINUS)
                    && cursor.peek(2).isWord("nested")) {
                cursor.next();
                cursor.next();
                cursor.next();
                levels.add(level(start));
            } else {
                cursor.report(Problems.expected("`top-nested`", start));
                break;
            }
        }
        return new Operator.TopNested(cursor.spanFrom(first), levels);
    }

    private Operator.TopNested.Level level(Token first) {
        Expression count = cursor.atWord("of") ? null : parsing.expressions().expression();
        cursor.expectWord("of");
        NamedExpression of = parsing.columns().named();
        Expression others = null;
        if (cursor.acceptWord("with")) {
            cursor.expectWord("others");
            cursor.expect(ASSIGN);
            others = parsing.expressions().expression();
        }
        cursor.expectWord("by");
        SortKey by = parsing.columns().sortKey();
        return new Operator.TopNested.Level(cursor.spanFrom(first), count, of, others, by);
    }

    Operator count(Token first) {
        Name name = cursor.acceptWord("as") ? parsing.names().name() : null;
        return new Operator.Count(cursor.spanFrom(first), name);
    }

    Operator as(Token first) {
        List<OperatorParameter> found = parameters.named();
        Name name = parsing.names().name();
        return new Operator.As(cursor.spanFrom(first), found, name);
    }

    Operator consume(Token first) {
        List<OperatorParameter> found = parameters.all();
        return new Operator.Consume(cursor.spanFrom(first), found);
    }

    Operator getSchema(Token first) {
        Name kind = null;
        if (cursor.atWord("kind") && cursor.peek(1).is(ASSIGN)) {
            cursor.next();
            cursor.next();
            kind = parsing.names().name();
        }
        return new Operator.GetSchema(cursor.spanFrom(first), kind);
    }

    Operator invoke(Token first) {
        Expression.Call function = parsing.expressions().call(parsing.names().name());
        return new Operator.Invoke(cursor.spanFrom(first), function);
    }

    Operator evaluate(Token first) {
        List<OperatorParameter> found = parameters.named();
        Expression.Call plugin = parsing.expressions().call(parsing.names().name());
        List<ColumnDeclaration> schema =
                cursor.accept(COLON) ? parsing.declarations().columns() : null;
        return new Operator.Evaluate(cursor.spanFrom(first), found, plugin, schema);
    }

    /// `reduce by x with threshold = 0.1, characters = "."`.
    Operator reduce(Token first) {
        List<OperatorParameter> found = parameters.named("kind");
        cursor.expectWord("by");
        Expression by = parsing.expressions().expression();
        List<OperatorParameter> properties = parameters.withProperties();
        return new Operator.Reduce(cursor.spanFrom(first), found, by, properties);
    }

    /// `render timechart with (title = "x")`; the older form has the properties without `with` and parentheses.
    Operator render(Token first) {
        Token visualization = cursor.peek();
        Name name;
        if (visualization.is(IDENTIFIER)) {
            cursor.next();
            name = new Name(visualization.span(), visualization.text());
        } else {
            cursor.report(Problems.expected("a chart", visualization, "name a chart, such as `timechart` or `table`."));
            name = new Name(cursor.gap(), "");
        }
        List<OperatorParameter> properties = cursor.atWord("with") ? parameters.withProperties() : parameters.all();
        return new Operator.Render(cursor.spanFrom(first), name, properties);
    }
}
