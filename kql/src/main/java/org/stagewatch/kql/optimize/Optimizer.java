package org.stagewatch.kql.optimize;

import java.util.function.Predicate;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.library.FunctionLibrary;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.RewritePlan;
import org.stagewatch.kql.plan.ScalarExpression;

/// Rewrites a plan so that it does less work and means the same.
public final class Optimizer {
    private final PruneColumns columns = new PruneColumns();
    private final DropEmpty rows;

    /// Knows of no table whether it has rows.
    public Optimizer() {
        this(_ -> false);
    }

    /// @param isEmpty whether a table is known to have no rows
    public Optimizer(Predicate<Table> isEmpty) {
        rows = new DropEmpty(isEmpty);
    }

    /// First what gives no rows, since nothing else of it matters; then the expressions, since what they no longer read
    /// need not be kept; then the columns.
    public Plan optimize(Plan plan) {
        Plan filled = rows.drop(plan);
        ScalarFunction not = FunctionLibrary.standard().scalar("not");
        Plan simpler = not == null
                ? filled
                : new RewritePlan(new CompareCase(not).andThen(this::narrow)::apply).rewrite(filled);
        return columns.prune(simpler);
    }

    /// What a subquery reads is its own matter: nothing around it knows its columns.
    private ScalarExpression narrow(ScalarExpression expression) {
        return switch (expression) {
            case ScalarExpression.InSubquery(var value, var subquery, var isNegated) ->
                new ScalarExpression.InSubquery(value, columns.prune(subquery), isNegated);
            case ScalarExpression.ScalarSubquery(var subquery, var type) ->
                new ScalarExpression.ScalarSubquery(columns.prune(subquery), type);
            default -> expression;
        };
    }
}
