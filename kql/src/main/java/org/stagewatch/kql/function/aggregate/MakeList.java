package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.DynamicShape;

final class MakeList implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return ListAggregation.list(AggregateFunction.named("make_list"), Condition.NONE, ListAggregation.MAX_SIZE)
                .shape(DynamicShape.ARRAY)
                .summary("Collects the values of a group into an array.")
                .notes(
                        "Nulls are left out; arrays add their elements. The array is in the order of the rows if they are sorted; on Spark it never is.")
                .example("datatable (x: int) [1, 2] | sort by x desc | summarize make_list(x)", "dynamic([2, 1])")
                .example(
                        "datatable (x: string) ['é', '', '\"'] | sort by x desc | summarize make_list(x)",
                        "dynamic(['é', '\"', ''])")
                .example("datatable (x: int) [1, int(null)] | summarize make_list(x)", "dynamic([1])")
                .example(
                        "datatable (x: datetime) [datetime(2024-01-02 03:04:05.6)] | summarize make_list(x)",
                        "dynamic(['2024-01-02T03:04:05.6000000Z'])")
                .example(
                        "datatable (x: dynamic) [dynamic([1, [2]]), dynamic(3)] | summarize make_list(x)",
                        "dynamic([1, [2], 3])")
                .example("range x from 1 to 9 step 1 | summarize make_list(x, 2)", "dynamic([1, 2])")
                .example("datatable (x: int) [] | summarize make_list(x)", "dynamic([])")
                .build();
    }
}
