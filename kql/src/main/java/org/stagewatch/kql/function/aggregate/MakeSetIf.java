package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.DynamicShape;

final class MakeSetIf implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return ListAggregation.set(
                        AggregateFunction.named("make_set_if"), Condition.PREDICATE, ListAggregation.MAX_SIZE)
                .shape(DynamicShape.ARRAY)
                .summary("Collects the different values of a group where a predicate is true.")
                .notes(
                        "Nulls are left out. Elements of arrays count on their own. The result is sorted, which Kusto doesn't promise.")
                .example("datatable (x: int) [1, 2, 2, 3] | summarize make_set_if(x, x > 1, 5)", "dynamic([2, 3])")
                .example("datatable (x: string) [''] | summarize make_set_if(x, x != '')", "dynamic([])")
                .build();
    }
}
