package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class CountDistinct implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return DistinctCount.overloadsNotDynamic(AggregateFunction.named("count_distinct"), Condition.NONE)
                .summary("Counts the different values of a group exactly.")
                .notes("Nulls do not count.")
                .example("datatable (x: int) [1, 2, 2] | summarize count_distinct(x)", "2")
                .example("datatable (x: string) ['é', 'é', ''] | summarize count_distinct(x)", "2")
                .build();
    }
}
