package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class PercentileW implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return WeightedRank.single(AggregateFunction.named("percentilew"), NearestRank.PERCENTILE)
                .summary("A percentile of values that each count several times.")
                .notes("By nearest rank, and exact: Kusto estimates it. Nulls are left out.")
                .example(
                        "datatable (n: long, x: long) [8, 10, 6, 20, 3, 30, 1, 40] | summarize percentilew(x, n, 50)",
                        "20")
                .example("datatable (n: long, x: long) [8, long(null), 1, 5] | summarize percentilew(x, n, 50)", "5")
                .build();
    }
}
