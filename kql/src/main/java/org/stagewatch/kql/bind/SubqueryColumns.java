package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;

/// Takes the subqueries out of expressions: each becomes a column below them.
///
/// Engines take a subquery that reads the row only in some places: DuckDB refuses one within `TRY`.
final class SubqueryColumns {
    private final Binding binding;
    private final List<Assignment> taken = new ArrayList<>();

    SubqueryColumns(Binding binding) {
        this.binding = binding;
    }

    /// The expression over columns alone.
    ScalarExpression without(ScalarExpression expression) {
        return switch (expression) {
            case ScalarExpression.ScalarSubquery subquery -> {
                Column column = binding.newColumn("subquery", subquery.type());
                taken.add(new Assignment(column, subquery));
                yield new ScalarExpression.ColumnValue(column);
            }
            case ScalarExpression.Call(var function, var overload, var arguments, var type) ->
                new ScalarExpression.Call(function, overload, all(arguments), type);
            case ScalarExpression.And(var operands) -> new ScalarExpression.And(all(operands));
            case ScalarExpression.Or(var operands) -> new ScalarExpression.Or(all(operands));
            case ScalarExpression.InSubquery(var value, var plan, var isNegated) ->
                new ScalarExpression.InSubquery(without(value), plan, isNegated);
            case ScalarExpression.ColumnValue _,
                    ScalarExpression.Constant _,
                    ScalarExpression.TypeValue _,
                    ScalarExpression.Invalid _ -> expression;
        };
    }

    private List<ScalarExpression> all(List<ScalarExpression> expressions) {
        return expressions.stream().map(this::without).toList();
    }

    /// A plan with the columns that stand for the subqueries taken so far.
    Plan over(Plan plan) {
        if (taken.isEmpty()) {
            return plan;
        }
        List<Assignment> all = new ArrayList<>();
        plan.columns().forEach(column -> all.add(Assignment.keep(column)));
        all.addAll(taken);
        return new Plan.Project(plan, all);
    }
}
