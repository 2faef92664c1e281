package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class StdevpIf implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return Spread.STDEVP
                .overloads(AggregateFunction.named("stdevpif"), Condition.PREDICATE)
                .summary("The standard deviation of a whole population where a predicate is true.")
                .example("range x from 1 to 7 step 1 | summarize stdevpif(x, x < 6)", "1.4142135623730951")
                .example("datatable (x: real) [real(null)] | summarize stdevpif(x, true)", "0.0")
                .build();
    }
}
