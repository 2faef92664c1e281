package org.stagewatch.detection.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.BinaryOperator;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.syntax.Parser;
import org.stagewatch.kql.syntax.Statement;

/// Finds the conditions that a query chooses rows by, each with what to write in its place so that it is gone.
///
/// A condition is what stands between the `and`s and `or`s of a `where`, at every depth; a join that only lets rows
/// pass or not is one too.
final class QueryConditions {
    private static final String ALWAYS = "true";
    private static final String NEVER = "false";
    private static final String NO_FILTER = "where true";

    private final List<Condition> conditions = new ArrayList<>();

    private QueryConditions() {}

    /// @param replacement stands for the condition without effect: `true` beside an `and`, `false` beside an `or`
    record Condition(Span span, String replacement) {
        String removedFrom(String query) {
            return query.substring(0, span.start()) + replacement + query.substring(span.end());
        }

        /// Whether the query gives more rows without it; only a guess where it is negated.
        boolean letsMoreThrough() {
            return !replacement.equals(NEVER);
        }
    }

    /// The conditions in the order of their places.
    static List<Condition> of(SourceText query) {
        QueryConditions found = new QueryConditions();
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

    /// Looks through what may give rows.
    private void rows(Expression expression) {
        switch (expression) {
            case Expression.Pipeline(var _, var source, var operators) -> {
                rows(source);
                operators.forEach(this::operator);
            }
            case Expression.Parenthesized(var _, var inner) -> rows(inner);
            case Expression.Source(var operator) -> operator(operator);
            case Expression.FunctionDeclaration(var _, var _, var _, var body) -> body.forEach(this::statement);
            case Expression.Call(var _, var _, var arguments) -> arguments.forEach(argument -> rows(argument.value()));
            case Expression.NameReference _,
                    Expression.Wildcard _,
                    Expression.Star _,
                    Expression.Literal _,
                    Expression.TypeLiteral _,
                    Expression.Unary _,
                    Expression.Binary _,
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
        if (operator instanceof Operator.Where(var _, var condition)) {
            condition(condition, ALWAYS);
        } else if (operator instanceof Operator.Join join) {
            rows(join.right());
            if (isFilter(join)) {
                conditions.add(new Condition(join.span(), NO_FILTER));
            }
        } else if (operator instanceof Operator.Lookup lookup) {
            rows(lookup.right());
        } else if (operator instanceof Operator.Union union) {
            union.tables().forEach(this::rows);
        } else if (operator instanceof Operator.MacroExpand expand) {
            expand.body().forEach(this::statement);
        }
    }

    private static boolean isFilter(Operator.Join join) {
        return join.parameters().stream()
                .filter(parameter -> parameter.name().text().equals("kind"))
                .anyMatch(parameter -> parameter.value() instanceof Expression.NameReference(var name)
                        && (name.text().startsWith("leftanti") || name.text().startsWith("leftsemi")));
    }

    /// @param neutral what has no effect where the condition stands
    private void condition(Expression condition, String neutral) {
        switch (condition) {
            case Expression.Parenthesized(var _, var inner) -> condition(inner, neutral);
            case Expression.Binary(var _, var operator, var _, var left, var right)
            when operator == BinaryOperator.AND -> operands(condition, left, right, neutral, ALWAYS);
            case Expression.Binary(var _, var operator, var _, var left, var right)
            when operator == BinaryOperator.OR -> operands(condition, left, right, neutral, NEVER);
            case Expression.Call(var _, var function, var arguments)
            when function.text().equals("not") && arguments.size() == 1 -> {
                conditions.add(new Condition(condition.span(), neutral));
                within(arguments.getFirst().value());
            }
            default -> conditions.add(new Condition(condition.span(), neutral));
        }
    }

    private void operands(Expression whole, Expression left, Expression right, String outer, String inner) {
        // `a or (b and c)`: the whole of `b and c` is an alternative, which is a condition of its own.
        if (!outer.equals(inner)) {
            conditions.add(new Condition(whole.span(), outer));
        }
        condition(left, inner);
        condition(right, inner);
    }

    /// The parts of what is negated; the whole is known already.
    private void within(Expression negated) {
        switch (negated) {
            case Expression.Parenthesized(var _, var inner) -> within(inner);
            case Expression.Binary(var _, var operator, var _, var left, var right)
            when operator == BinaryOperator.AND || operator == BinaryOperator.OR -> {
                String neutral = operator == BinaryOperator.AND ? ALWAYS : NEVER;
                condition(left, neutral);
                condition(right, neutral);
            }
            default -> {}
        }
    }
}
