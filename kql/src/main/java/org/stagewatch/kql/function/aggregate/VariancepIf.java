package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class VariancepIf implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return Spread.VARIANCEP
                .overloads(AggregateFunction.named("variancepif"), Condition.PREDICATE)
                .summary("The variance of a whole population where a predicate is true.")
                .example("range x from 1 to 7 step 1 | summarize variancepif(x, x < 6)", "2.0")
                .example("datatable (x: real) [real(null)] | summarize variancepif(x, true)", "0.0")
                .build();
    }
}
