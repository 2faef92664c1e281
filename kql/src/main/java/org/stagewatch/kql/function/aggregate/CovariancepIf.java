package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class CovariancepIf implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return JointSpread.COVARIANCEP
                .overloads(AggregateFunction.named("covariancepif"), Condition.PREDICATE)
                .summary("The covariance of a whole population of pairs where a predicate is true.")
                .example(
                        "datatable (x: real, y: real) [1, 14, 2, 10, 3, 17, 4, 20, 5, 50, 6, 0] | summarize covariancepif(x, y, x < 6)",
                        "16.4")
                .example("datatable (x: real, y: real) [1, real(null)] | summarize covariancepif(x, y, true)", "0.0")
                .build();
    }
}
