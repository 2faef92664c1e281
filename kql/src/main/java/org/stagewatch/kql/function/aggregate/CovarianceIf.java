package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class CovarianceIf implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return JointSpread.COVARIANCE
                .overloads(AggregateFunction.named("covarianceif"), Condition.PREDICATE)
                .summary("The covariance of a sample of pairs where a predicate is true.")
                .example(
                        "datatable (x: real, y: real) [1, 14, 2, 10, 3, 17, 4, 20, 5, 50, 6, 0] | summarize covarianceif(x, y, x < 6)",
                        "20.5")
                .example("datatable (x: real, y: real) [1, real(null)] | summarize covarianceif(x, y, true)", "0.0")
                .build();
    }
}
