package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class Percentiles implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return NearestRank.single(AggregateFunction.named("percentiles"), NearestRank.PERCENTILE.repeated())
                .summary("Several percentiles of a group's values, each in a column of its own.")
                .notes("By nearest rank, and exact: Kusto estimates them. Nulls are left out.")
                .example(
                        "range x from 1 to 10 step 1 | summarize percentiles(x, 5, 95) | project percentile_x_5 + percentile_x_95",
                        "11")
                .example(
                        "datatable (x: int) [7, int(null)] | summarize percentiles(x, 0, 100) | project percentile_x_0",
                        "7")
                .build();
    }
}
