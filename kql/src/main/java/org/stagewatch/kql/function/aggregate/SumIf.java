package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class SumIf implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return Sum.overloads(AggregateFunction.named("sumif"), Condition.PREDICATE)
                .summary("Adds up the values of a group where a predicate is true.")
                .notes("Nulls are left out. The sum of no values is 0.")
                .example("datatable (x: int) [1, 2, 3] | summarize sumif(x, x > 1)", "5")
                .example("datatable (x: int) [1, int(null)] | summarize sumif(x, x > 1)", "0")
                .build();
    }
}
