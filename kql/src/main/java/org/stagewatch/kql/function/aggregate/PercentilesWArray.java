package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class PercentilesWArray implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return WeightedRank.array(AggregateFunction.named("percentilesw_array"))
                .summary("Several percentiles of values that each count several times, in one array.")
                .notes("By nearest rank, and exact: Kusto estimates them. Nulls are left out.")
                .example(
                        "datatable (n: long, x: long) [8, 10, 6, 20, 3, 30, 1, 40] | summarize percentilesw_array(x, n, 50, 75, 99.9)",
                        "dynamic([20, 20, 40])")
                .example(
                        "datatable (n: long, x: long) [8, 10, 1, long(null)] | summarize percentilesw_array(x, n, dynamic([50]))",
                        "dynamic([10])")
                .build();
    }
}
