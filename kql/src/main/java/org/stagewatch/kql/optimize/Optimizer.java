package org.stagewatch.kql.optimize;

import org.stagewatch.kql.plan.Plan;

/// Rewrites a plan so that it does less work and means the same.
public final class Optimizer {
    public Plan optimize(Plan plan) {
        return new PruneColumns().prune(plan);
    }
}
