package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class MakeDictionary implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return BagAggregation.overloads(
                        AggregateFunction.named("make_dictionary"), Condition.NONE, ListAggregation.OLD_MAX_SIZE)
                .columnPrefix("dictionary")
                .summary("The old form of make_bag, which collects no more than 128 members.")
                .example(
                        "datatable (x: dynamic) [dynamic({'a': 1})] | summarize make_dictionary(x)",
                        "dynamic({'a': 1})")
                .example("datatable (x: dynamic) [dynamic(null)] | summarize make_dictionary(x)", "dynamic({})")
                .build();
    }
}
