package org.stagewatch.detection.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.syntax.BinaryOperator;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.NamedExpression;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.syntax.Parser;
import org.stagewatch.kql.syntax.Statement;

/// Finds the conditions by which a query or a function chooses rows and tells them apart, each with what to write in
/// its place so that it is gone.
///
/// Conditions are what stands between the `and`s and `or`s of a `where`, at every depth; a join that only lets rows
/// pass
/// or not; and the [Facts] in what is worked out. A `where` below a comment that begins with `Saves work:` is expected
/// to change nothing.
final class QueryConditions {
    private static final String NO_FILTER = "where true";

    /// Begins the comment above a `where` that changes nothing but how much is looked at.
    private static final String SAVES_WORK = "// Saves work:";

    private final SourceText query;
    private final List<Condition> conditions = new ArrayList<>();
    private final Facts facts = new Facts(conditions);
    private final Set<String> parameters = new HashSet<>();

    private QueryConditions(SourceText query) {
        this.query = query;
    }

    /// The conditions in the order of their places.
    static List<Condition> of(SourceText query) {
        QueryConditions found = new QueryConditions(query);
        new Parser().parse(query).query().statements().forEach(found::statement);
        found.conditions.sort(
                Comparator.comparingInt(condition -> condition.span().start()));
        return List.copyOf(found.conditions);
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Let(var _, var _, var value) -> rows(value);
            case Statement.Result(var _, var expression) -> rows(expression);
            case Statement.SetOption _,
                    Statement.QueryParameters _,
                    Statement.Alias _,
                    Statement.Restrict _,
                    Statement.Pattern _ -> {}
        }
    }

    /// Looks through what may give rows, or is the result of a function.
    private void rows(Expression expression) {
        switch (expression) {
            case Expression.Pipeline(var _, var source, var operators) -> {
                rows(source);
                operators.forEach(this::operator);
            }
            case Expression.Parenthesized(var _, var inner) -> rows(inner);
            case Expression.Source(var operator) -> operator(operator);
            case Expression.FunctionDeclaration(var _, var _, var declared, var body) -> {
                declared.forEach(parameter -> parameters.add(parameter.name().text()));
                body.forEach(this::statement);
            }
            case Expression.Call call -> {
                call.arguments().forEach(argument -> rows(argument.value()));
                facts.in(call);
            }
            case Expression.Binary binary -> facts.in(binary);
            case Expression.NameReference _,
                    Expression.Wildcard _,
                    Expression.Star _,
                    Expression.Literal _,
                    Expression.TypeLiteral _,
                    Expression.ColumnsLiteral _,
                    Expression.Unary _,
                    Expression.Membership _,
                    Expression.Between _,
                    Expression.Member _,
                    Expression.MemberCall _,
                    Expression.Element _,
                    Expression.DataTable _,
                    Expression.ExternalData _,
                    Expression.EntityGroup _,
                    Expression.Missing _ -> {}
        }
    }

    private void operator(Operator operator) {
        if (operator instanceof Operator.Where where) {
            where(where);
        } else if (operator instanceof Operator.Join join) {
            rows(join.right());
            if (isFilter(join)) {
                conditions.add(new Condition(join.span(), NO_FILTER, Condition.Purpose.DECIDES));
            }
        } else if (operator instanceof Operator.Lookup lookup) {
            rows(lookup.right());
        } else if (operator instanceof Operator.Union union) {
            union.tables().forEach(this::rows);
        } else if (operator instanceof Operator.MacroExpand expand) {
            expand.body().forEach(this::statement);
        } else if (operator instanceof Operator.Extend extend) {
            facts(extend.columns());
        } else if (operator instanceof Operator.Project project) {
            facts(project.columns());
        } else if (operator instanceof Operator.Summarize summarize) {
            facts(summarize.aggregations());
            facts(summarize.by());
        }
    }

    private void where(Operator.Where where) {
        if (savesWork(where)) {
            facts.shortcut(where.condition());
        } else if (!isCallersLookback(where.condition())) {
            facts.condition(where.condition(), Condition.ALWAYS);
        }
    }

    /// Whether the line above says so.
    private boolean savesWork(Operator.Where where) {
        List<String> before = query.text()
                .substring(0, where.span().start())
                .lines()
                .map(String::strip)
                .toList();
        return before.size() >= 2 && before.get(before.size() - 2).startsWith(SAVES_WORK);
    }

    /// `Timestamp > ago(lookback)` in a function that is told how far to look back: the schedule of who calls it limits
    /// that as well.
    private boolean isCallersLookback(Expression condition) {
        return condition instanceof Expression.Binary(var _, var operator, var _, var _, var right)
                && operator == BinaryOperator.GREATER
                && right instanceof Expression.Call(var _, var function, var arguments)
                && function.text().equals("ago")
                && arguments.size() == 1
                && arguments.getFirst().value() instanceof Expression.NameReference(var name)
                && parameters.contains(name.text());
    }

    private void facts(List<NamedExpression> columns) {
        columns.forEach(column -> facts.in(column.value()));
    }

    private static boolean isFilter(Operator.Join join) {
        return join.parameters().stream()
                .filter(parameter -> parameter.name().text().equals("kind"))
                .anyMatch(parameter -> parameter.value() instanceof Expression.NameReference(var name)
                        && (name.text().startsWith("leftanti") || name.text().startsWith("leftsemi")));
    }
}
