package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.DynamicShape;

final class MakeBagIf implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return BagAggregation.overloads(
                        AggregateFunction.named("make_bag_if"), Condition.PREDICATE, ListAggregation.MAX_SIZE)
                .columnPrefix("bag")
                .shape(DynamicShape.BAG)
                .summary("Merges the property bags of a group where a predicate is true.")
                .notes(
                        "If a name occurs in several bags, which value counts is not said. Values that are no bags are left out.")
                .example(
                        "datatable (x: dynamic, y: int) [dynamic({'a': 1}), 1, dynamic({'b': 2}), 2] | summarize make_bag_if(x, y > 1)",
                        "dynamic({'b': 2})")
                .example("datatable (x: dynamic) [dynamic(null)] | summarize make_bag_if(x, true)", "dynamic({})")
                .build();
    }
}
