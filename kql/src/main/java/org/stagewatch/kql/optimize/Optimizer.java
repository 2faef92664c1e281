package org.stagewatch.kql.optimize;

import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.library.FunctionLibrary;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.RewritePlan;
import org.stagewatch.kql.plan.ScalarExpression;

/// Rewrites a plan so that it does less work and means the same.
public final class Optimizer {
    private final PruneColumns columns = new PruneColumns();

    /// First the expressions, since what they no longer read need not be kept; then the columns.
    public Plan optimize(Plan plan) {
        ScalarFunction not = FunctionLibrary.standard().scalar("not");
        Plan simpler =
                not == null ? plan : new RewritePlan(new CompareCase(not).andThen(this::narrow)::apply).rewrite(plan);
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
