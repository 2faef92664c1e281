package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class MakeSetOld implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return ListAggregation.set(AggregateFunction.named("makeset"), Condition.NONE, ListAggregation.OLD_MAX_SIZE)
                .summary("The old form of make_set, which collects no more than 128 values.")
                .notes("Nulls are left out.")
                .example("datatable (x: int) [1, 1] | summarize makeset(x)", "dynamic([1])")
                .example("range x from 1 to 200 step 1 | summarize makeset(x) | project array_length(set_x)", "128")
                .example("datatable (x: int) [int(null)] | summarize makeset(x)", "dynamic([])")
                .build();
    }
}
