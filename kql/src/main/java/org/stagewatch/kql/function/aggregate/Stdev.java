package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class Stdev implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return Spread.STDEV
                .overloads(AggregateFunction.named("stdev"), Condition.NONE)
                .summary("The standard deviation of a sample.")
                .example("range x from 1 to 5 step 1 | summarize stdev(x)", "1.5811388300841898")
                .example("datatable (x: real) [1, real(null)] | summarize stdev(x)", "0.0")
                .build();
    }
}
