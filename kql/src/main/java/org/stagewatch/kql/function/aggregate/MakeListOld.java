package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class MakeListOld implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return ListAggregation.list(AggregateFunction.named("makelist"), Condition.NONE, ListAggregation.OLD_MAX_SIZE)
                .summary("The old form of make_list, which collects no more than 128 values.")
                .notes("Nulls are left out.")
                .example("datatable (x: int) [1] | summarize makelist(x)", "dynamic([1])")
                .example("range x from 1 to 200 step 1 | summarize makelist(x) | project array_length(list_x)", "128")
                .example("datatable (x: int) [int(null)] | summarize makelist(x)", "dynamic([])")
                .build();
    }
}
