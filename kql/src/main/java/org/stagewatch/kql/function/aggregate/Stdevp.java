package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class Stdevp implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return Spread.STDEVP
                .overloads(AggregateFunction.named("stdevp"), Condition.NONE)
                .summary("The standard deviation of a whole population.")
                .example("range x from 1 to 5 step 1 | summarize stdevp(x)", "1.4142135623730951")
                .example("datatable (x: real) [1, real(null)] | summarize stdevp(x)", "0.0")
                .build();
    }
}
