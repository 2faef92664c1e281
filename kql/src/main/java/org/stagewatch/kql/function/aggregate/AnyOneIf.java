package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class AnyOneIf implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return AnyValue.overloads(AggregateFunction.named("anyif"), Condition.PREDICATE)
                .summary("The old name of take_anyif, which names its column otherwise.")
                .example("datatable (x: int) [1, 7] | summarize anyif(x, x > 1)", "int(7)")
                .example("datatable (x: string) [''] | summarize anyif(x, true)", "''")
                .build();
    }
}
