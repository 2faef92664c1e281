package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.DynamicShape;

final class MakeBag implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return BagAggregation.overloads(AggregateFunction.named("make_bag"), Condition.NONE, ListAggregation.MAX_SIZE)
                .columnPrefix("bag")
                .shape(DynamicShape.BAG)
                .summary("Merges the property bags of a group into one.")
                .notes(
                        "If a name occurs in several bags, which value counts is not said. Values that are no bags are left out.")
                .example(
                        "datatable (x: dynamic) [dynamic({'a': 1}), dynamic({'é': null})] | summarize tostring(array_sort_asc(bag_keys(make_bag(x))))",
                        "'[\"a\",\"é\"]'")
                .example(
                        "datatable (x: dynamic) [dynamic({'a': 1}), dynamic(null), dynamic(5)] | summarize make_bag(x)",
                        "dynamic({'a': 1})")
                .build();
    }
}
