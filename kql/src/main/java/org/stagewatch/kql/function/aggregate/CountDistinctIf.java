package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class CountDistinctIf implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return DistinctCount.overloadsNotDynamic(AggregateFunction.named("count_distinctif"), Condition.PREDICATE)
                .summary("Counts the different values of a group where a predicate is true, exactly.")
                .notes("Nulls do not count.")
                .example("datatable (x: int) [1, 2, 2, 3] | summarize count_distinctif(x, x > 1)", "2")
                .example("datatable (x: int) [int(null)] | summarize count_distinctif(x, true)", "0")
                .build();
    }
}
