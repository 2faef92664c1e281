package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class Max implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return Extreme.GREATEST
                .overloads(AggregateFunction.named("max"), Condition.NONE)
                .summary("The greatest value of a group.")
                .notes("Nulls are left out.")
                .example("datatable (x: int) [2, 1] | summarize max(x)", "int(2)")
                .example("datatable (x: timespan) [1h, timespan(null)] | summarize max(x)", "time(01:00:00)")
                .example("datatable (x: string) ['é', 'b'] | summarize max(x)", "'é'")
                .example("datatable (x: string) [] | summarize max(x)", "''")
                .example("datatable (x: decimal) [decimal(10), decimal(9)] | summarize max(x)", "decimal(10)")
                .build();
    }
}
