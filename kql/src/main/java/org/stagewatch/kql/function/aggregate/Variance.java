package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class Variance implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return Spread.VARIANCE
                .overloads(AggregateFunction.named("variance"), Condition.NONE)
                .summary("The variance of a sample.")
                .example("range x from 1 to 5 step 1 | summarize variance(x)", "2.5")
                .example("datatable (x: real) [1, real(null)] | summarize variance(x)", "0.0")
                .build();
    }
}
