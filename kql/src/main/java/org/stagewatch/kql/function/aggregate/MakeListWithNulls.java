package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.DynamicShape;

final class MakeListWithNulls implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return ListAggregation.listWithNulls(AggregateFunction.named("make_list_with_nulls"))
                .shape(DynamicShape.ARRAY)
                .summary("Collects the values of a group into an array, nulls among them.")
                .notes("The array is in the order of the rows if they are sorted; on Spark it never is.")
                .example(
                        "datatable (x: int) [1, int(null)] | sort by x asc nulls last | summarize make_list_with_nulls(x)",
                        "dynamic([1, null])")
                .example(
                        "datatable (x: string) ['é', ''] | sort by x desc | summarize make_list_with_nulls(x)",
                        "dynamic(['é', ''])")
                .build();
    }
}
