package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class PercentilesArray implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return NearestRank.array(AggregateFunction.named("percentiles_array"))
                .summary("Several percentiles of a group's values in one array.")
                .notes("By nearest rank, and exact: Kusto estimates them. Nulls are left out.")
                .example(
                        "range x from 1 to 10 step 1 | summarize percentiles_array(x, 5, 50, 95)",
                        "dynamic([1, 5, 10])")
                .example(
                        "range x from 1 to 10 step 1 | summarize percentiles_array(x, dynamic([5, 50]))",
                        "dynamic([1, 5])")
                .example("datatable (x: real) [1.5, real(null)] | summarize percentiles_array(x, 50)", "dynamic([1.5])")
                .build();
    }
}
