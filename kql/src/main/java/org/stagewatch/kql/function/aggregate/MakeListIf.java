package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.DynamicShape;

final class MakeListIf implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return ListAggregation.list(
                        AggregateFunction.named("make_list_if"), Condition.PREDICATE, ListAggregation.MAX_SIZE)
                .shape(DynamicShape.ARRAY)
                .summary("Collects the values of a group where a predicate is true into an array.")
                .notes(
                        "Nulls are left out; arrays add their elements. The array is in the order of the rows if they are sorted; on Spark it never is.")
                .example(
                        "datatable (x: int) [1, 2, 3] | sort by x asc | summarize make_list_if(x, x > 1)",
                        "dynamic([2, 3])")
                .example("datatable (x: int) [int(null)] | summarize make_list_if(x, true)", "dynamic([])")
                .build();
    }
}
