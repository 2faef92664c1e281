package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class Percentile implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return NearestRank.single(AggregateFunction.named("percentile"), NearestRank.PERCENTILE)
                .summary("The value that so many percent of a group's values do not exceed.")
                .notes("By nearest rank, and exact: Kusto estimates it. Nulls are left out.")
                .example("range x from 1 to 10 step 1 | summarize percentile(x, 50)", "5")
                .example("range x from 1 to 1000 step 1 | summarize percentile(x, 99.9)", "999")
                .example(
                        "datatable (x: timespan) [1h, 2h, timespan(null)] | summarize percentile(x, 95)",
                        "time(02:00:00)")
                .example("datatable (x: long) [] | summarize percentile(x, 95)", "long(null)")
                .build();
    }
}
