package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class Covariancep implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return JointSpread.COVARIANCEP
                .overloads(AggregateFunction.named("covariancep"), Condition.NONE)
                .summary("The covariance of a whole population of pairs.")
                .example(
                        "datatable (x: real, y: real) [1, 14, 2, 10, 3, 17, 4, 20, 5, 50] | summarize covariancep(x, y)",
                        "16.4")
                .example("datatable (x: real, y: real) [1, real(null)] | summarize covariancep(x, y)", "0.0")
                .build();
    }
}
