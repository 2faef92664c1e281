package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.ResultName;

final class TakeAny implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return AnyValue.overloads(AggregateFunction.named("take_any"), Condition.NONE)
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("Any value of a group, one that isn't null or empty if it has one.")
                .example("datatable (x: int) [int(null), 7] | summarize take_any(x)", "int(7)")
                .example("datatable (x: string) ['', 'é'] | summarize take_any(x)", "'é'")
                .build();
    }
}
