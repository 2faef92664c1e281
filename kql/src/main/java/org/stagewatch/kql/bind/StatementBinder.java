package org.stagewatch.kql.bind;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.ParameterDeclaration;
import org.stagewatch.kql.syntax.Query;
import org.stagewatch.kql.syntax.Statement;

/// Binds statements in order: each `let` adds a name for those that follow.
final class StatementBinder {
    private final Binding binding;

    StatementBinder(Binding binding) {
        this.binding = binding;
    }

    /// Binds a whole query. One that only defines names is correct, although it gives nothing that could run.
    BoundResult query(Query query) {
        BoundResult result = last(query.statements(), Scope.EMPTY);
        boolean mayBeAbsent =
                binding.dialects().isEmpty() && !query.statements().isEmpty();
        return mayBeAbsent && result == null ? new BoundResult.Nothing() : present(result, query.span());
    }

    /// @param whole the place to name if there is no result
    BoundResult body(List<Statement> statements, Scope outer, Span whole) {
        return present(last(statements, outer), whole);
    }

    private BoundResult present(@Nullable BoundResult result, Span whole) {
        if (result == null) {
            binding.report(Problems.noResult(whole));
            return new BoundResult.Nothing();
        }
        return result;
    }

    /// What the last statement with a result gives, or null if there is none.
    private @Nullable BoundResult last(List<Statement> statements, Scope outer) {
        Scope scope = outer;
        BoundResult result = null;
        for (Statement statement : statements) {
            switch (statement) {
                case Statement.Let let -> scope = scope.with(let.name().text(), let(let, scope));
                case Statement.Result(var _, var expression) -> result = result(expression, scope);
                case Statement.QueryParameters(var _, var parameters) -> scope = parameters(parameters, scope);
                case Statement.SetOption _ -> {}
                case Statement.Alias(var span, var _, var _) -> binding.report(Problems.unsupported("`alias`", span));
                case Statement.Restrict(var span, var _) ->
                    binding.report(Problems.unsupported("`restrict access`", span));
                case Statement.Pattern(var span, var _) ->
                    binding.report(Problems.unsupported("`declare pattern`", span));
            }
        }
        return result;
    }

    private BoundResult result(Expression expression, Scope scope) {
        if (expression instanceof Expression.Missing) {
            return new BoundResult.Nothing();
        }
        TabularBinder tabular = new TabularBinder(binding, scope);
        return tabular.isTabular(expression)
                ? new BoundResult.Table(tabular.bind(expression))
                : new BoundResult.Value(scalar(expression, scope));
    }

    private Symbol let(Statement.Let let, Scope scope) {
        Expression value = let.value();
        if (value instanceof Expression.FunctionDeclaration function) {
            return new Symbol.Function(function, scope);
        }
        if (value instanceof Expression.Missing) {
            return new Symbol.Broken();
        }
        TabularBinder tabular = new TabularBinder(binding, scope);
        if (tabular.isTabular(value)) {
            Rows rows = tabular.bind(value);
            return new Symbol.Tabular(binding.share(let.name().text(), rows, Plan.Reuse.FREE));
        }
        ScalarExpression bound = scalar(value, scope);
        return bound instanceof ScalarExpression.Invalid ? new Symbol.Broken() : new Symbol.Scalar(bound);
    }

    private ScalarExpression scalar(Expression expression, Scope scope) {
        Rows none = Rows.of(new Plan.Values(List.of(), List.of(List.of())));
        return new ExpressionBinder(binding, scope, none).bind(expression);
    }

    private Scope parameters(List<ParameterDeclaration> parameters, Scope scope) {
        Scope extended = scope;
        for (ParameterDeclaration parameter : parameters) {
            Symbol symbol = new Symbol.Broken();
            if (parameter.defaultValue() == null) {
                binding.report(Problems.missingArgument(
                        "query_parameters", parameter.name().text(), parameter.span()));
            } else {
                ScalarExpression value = scalar(parameter.defaultValue(), scope);
                symbol = value instanceof ScalarExpression.Invalid ? symbol : new Symbol.Scalar(value);
            }
            extended = extended.with(parameter.name().text(), symbol);
        }
        return extended;
    }
}
