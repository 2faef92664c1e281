package org.stagewatch.kql.optimize;

import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.library.FunctionLibrary;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.RewritePlan;

/// Rewrites a plan so that it does less work and means the same.
public final class Optimizer {
    /// First the expressions, since what they no longer read need not be kept; then the columns.
    public Plan optimize(Plan plan) {
        ScalarFunction not = FunctionLibrary.standard().scalar("not");
        Plan simpler = not == null ? plan : new RewritePlan(new CompareCase(not)).rewrite(plan);
        return new PruneColumns().prune(simpler);
    }
}
