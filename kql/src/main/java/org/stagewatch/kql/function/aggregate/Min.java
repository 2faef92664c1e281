package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class Min implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return Extreme.LEAST
                .overloads(AggregateFunction.named("min"), Condition.NONE)
                .summary("The least value of a group.")
                .notes("Nulls are left out.")
                .example("datatable (x: int) [2, 1] | summarize min(x)", "int(1)")
                .example(
                        "datatable (x: datetime) [datetime(2024-01-02), datetime(null)] | summarize min(x)",
                        "datetime(2024-01-02)")
                .example("datatable (x: string) ['é', 'b'] | summarize min(x)", "'b'")
                .example("datatable (x: decimal) [decimal(10), decimal(9)] | summarize min(x)", "decimal(9)")
                .build();
    }
}
