package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class VarianceIf implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return Spread.VARIANCE
                .overloads(AggregateFunction.named("varianceif"), Condition.PREDICATE)
                .summary("The variance of a sample where a predicate is true.")
                .example("range x from 1 to 7 step 1 | summarize varianceif(x, x < 6)", "2.5")
                .example("datatable (x: real) [real(null)] | summarize varianceif(x, true)", "0.0")
                .build();
    }
}
