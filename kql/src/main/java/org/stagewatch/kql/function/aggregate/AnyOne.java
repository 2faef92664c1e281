package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class AnyOne implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return AnyValue.overloads(AggregateFunction.named("any"), Condition.NONE)
                .summary("The old name of take_any, which names its column otherwise.")
                .example("datatable (x: int) [int(null), 7] | summarize any(x)", "int(7)")
                .example("datatable (x: string) [] | summarize any(x)", "''")
                .build();
    }
}
