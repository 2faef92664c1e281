package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class StdevIf implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return Spread.STDEV
                .overloads(AggregateFunction.named("stdevif"), Condition.PREDICATE)
                .summary("The standard deviation of a sample where a predicate is true.")
                .example("range x from 1 to 7 step 1 | summarize stdevif(x, x < 6)", "1.5811388300841898")
                .example("datatable (x: real) [real(null)] | summarize stdevif(x, true)", "0.0")
                .build();
    }
}
