package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class Variancep implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return Spread.VARIANCEP
                .overloads(AggregateFunction.named("variancep"), Condition.NONE)
                .summary("The variance of a whole population.")
                .example("range x from 1 to 5 step 1 | summarize variancep(x)", "2.0")
                .example("datatable (x: real) [1, real(null)] | summarize variancep(x)", "0.0")
                .build();
    }
}
