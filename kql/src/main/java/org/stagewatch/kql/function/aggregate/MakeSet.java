package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.DynamicShape;

final class MakeSet implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return ListAggregation.set(AggregateFunction.named("make_set"), Condition.NONE, ListAggregation.MAX_SIZE)
                .shape(DynamicShape.ARRAY)
                .summary("Collects the different values of a group into an array.")
                .notes(
                        "Nulls are left out. Elements of arrays count on their own. The result is sorted, which Kusto doesn't promise.")
                .example("datatable (x: int) [10, 9, 10] | summarize make_set(x)", "dynamic([9, 10])")
                .example("datatable (x: string) ['é', '', 'é'] | summarize make_set(x)", "dynamic(['', 'é'])")
                .example(
                        "datatable (x: dynamic) [dynamic(['b', 'a']), dynamic(['c', 'a'])] | summarize make_set(x)",
                        "dynamic(['a', 'b', 'c'])")
                .example("datatable (x: int) [1, int(null)] | summarize make_set(x)", "dynamic([1])")
                .build();
    }
}
