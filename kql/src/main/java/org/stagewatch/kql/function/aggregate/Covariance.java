package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class Covariance implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return JointSpread.COVARIANCE
                .overloads(AggregateFunction.named("covariance"), Condition.NONE)
                .summary("The covariance of a sample of pairs.")
                .example(
                        "datatable (x: real, y: real) [1, 14, 2, 10, 3, 17, 4, 20, 5, 50] | summarize covariance(x, y)",
                        "20.5")
                .example("datatable (x: real, y: real) [1, real(null)] | summarize covariance(x, y)", "0.0")
                .build();
    }
}
