package org.stagewatch.kql.bind;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Query;
import org.stagewatch.kql.syntax.Statement;

/// Binds statements in order: each `let` adds a name for those that follow.
final class StatementBinder {
    private final Binding binding;

    StatementBinder(Binding binding) {
        this.binding = binding;
    }

    /// Binds a whole query. One that only defines names, or has only comments, is correct, although it gives nothing
    /// that could run.
    BoundResult query(Query query) {
        BoundResult result = last(query.statements(), Scope.EMPTY, Set.of());
        boolean mayBeAbsent = binding.dialects().isEmpty();
        return mayBeAbsent && result == null ? new BoundResult.Nothing() : present(result, query.span());
    }

    /// @param whole the place to name if there is no result
    BoundResult body(List<Statement> statements, Scope outer, Span whole) {
        return body(statements, outer, whole, Set.of());
    }

    /// @param parameters the names of the function's parameters, which its body can't declare anew
    BoundResult body(List<Statement> statements, Scope outer, Span whole, Set<String> parameters) {
        return present(last(statements, outer, parameters), whole);
    }

    private BoundResult present(@Nullable BoundResult result, Span whole) {
        if (result == null) {
            binding.report(Problems.noResult(whole));
            return new BoundResult.Nothing();
        }
        return result;
    }

    /// What the last statement with a result gives, or null if there is none.
    private @Nullable BoundResult last(List<Statement> statements, Scope outer, Set<String> parameters) {
        Set<String> declared = new HashSet<>(parameters);
        Scope scope = outer;
        BoundResult result = null;
        for (Statement statement : statements) {
            switch (statement) {
                case Statement.Let let -> {
                    if (!declared.add(let.name().text())) {
                        binding.report(DeclarationProblems.declaredTwice(let.name()));
                    }
                    scope = scope.with(let.name().text(), let(let, scope));
                }
                case Statement.Result(var _, var expression) -> result = result(expression, scope);
                case Statement.QueryParameters(var _, var declarations) -> {
                    Parameters queryParameters = new Parameters(declarations);
                    queryParameters.check(binding);
                    declared.addAll(queryParameters.names());
                    scope = queryParameters.withDefaults(binding, scope);
                }
                case Statement.Alias(var _, var name, var database) ->
                    scope = new DatabasePath(binding, scope).alias(name, database);
                case Statement.SetOption(var _, var option, var value) -> {
                    if (option.text().startsWith("query_bin_auto_") && value != null) {
                        binding.setOption(option.text(), scalar(value, scope));
                    }
                }
                case Statement.Restrict restrict -> {
                    // Microsoft's binder goes on as if nothing was hidden.
                    if (!binding.dialects().isEmpty()) {
                        scope = scope.restricted(Restriction.of(restrict, binding, scope));
                    }
                }
                case Statement.Pattern pattern -> {
                    Symbol.Mapped mapped = new Symbol.Mapped(pattern, scope);
                    for (Statement.Mapping mapping : pattern.mappings()) {
                        check(mapped.declaration(mapping), scope);
                    }
                    scope = scope.with(pattern.name().text(), mapped);
                }
            }
        }
        return result;
    }

    /// Finds the mistakes in a function before it is called, when nothing is known of its arguments but their types.
    private void check(Expression.FunctionDeclaration function, Scope scope) {
        Parameters parameters = new Parameters(function.parameters());
        parameters.check(binding);
        Binding trial = binding.trial();
        Scope inner = parameters.withUnknownValues(trial, scope);
        new StatementBinder(trial).body(function.body(), inner, function.span(), parameters.names());
        binding.adopt(trial);
    }

    private BoundResult result(Expression expression, Scope scope) {
        if (expression instanceof Expression.Missing) {
            return new BoundResult.Nothing();
        }
        TabularBinder tabular = new TabularBinder(binding, scope);
        if (!tabular.isTabular(expression)) {
            return new BoundResult.Value(scalar(expression, scope));
        }
        return switch (tabular.piped(expression)) {
            case Rows rows -> new BoundResult.Table(rows);
            case Graph graph -> new BoundResult.OfGraph(graph);
        };
    }

    private Symbol let(Statement.Let let, Scope scope) {
        Expression value = let.value();
        if (value instanceof Expression.FunctionDeclaration function) {
            check(function, scope);
            return new Symbol.Function(function, scope);
        }
        if (value instanceof Expression.Missing) {
            return new Symbol.Broken();
        }
        if (value instanceof Expression.EntityGroup(var _, var entities)) {
            return new Symbol.Group(entities, scope);
        }
        TabularBinder tabular = new TabularBinder(binding, scope);
        if (tabular.isTabular(value)) {
            return switch (tabular.piped(value)) {
                case Rows rows -> new Symbol.Tabular(binding.share(let.name().text(), rows, Plan.Reuse.FREE));
                case Graph graph -> new Symbol.OfGraph(graph);
            };
        }
        int before = binding.steps();
        ScalarExpression bound = scalar(value, scope);
        return bound instanceof ScalarExpression.Invalid
                ? new Symbol.Broken()
                : new Symbol.Scalar(bound, binding.steps() - before);
    }

    private ScalarExpression scalar(Expression expression, Scope scope) {
        Rows none = Rows.of(new Plan.Values(List.of(), List.of(List.of())));
        return new ExpressionBinder(binding, scope, none).bind(expression);
    }
}
