package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class PercentilesW implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return WeightedRank.single(AggregateFunction.named("percentilesw"), NearestRank.PERCENTILE.repeated())
                .summary("Several percentiles of values that each count several times.")
                .notes("By nearest rank, and exact: Kusto estimates them. Nulls are left out.")
                .example(
                        "datatable (n: long, x: long) [8, 10, 6, 20, 3, 30, 1, 40] | summarize percentilesw(x, n, 50, 99.9) | project percentile_x_99_9",
                        "40")
                .example(
                        "datatable (n: long, x: long) [1, long(null)] | summarize percentilesw(x, n, 50) | project percentile_x_50",
                        "long(null)")
                .build();
    }
}
