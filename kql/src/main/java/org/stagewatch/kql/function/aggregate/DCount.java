package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class DCount implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return DistinctCount.overloadsWithAccuracy(AggregateFunction.named("dcount"), Condition.NONE)
                .summary("Counts the different values of a group.")
                .notes(
                        "Kusto estimates this number; here it is exact, whatever accuracy is asked for. Nulls do not count.")
                .example("datatable (x: int) [1, 2, 2] | summarize dcount(x)", "2")
                .example("datatable (x: int) [1, int(null)] | summarize dcount(x, 4)", "1")
                .example("datatable (x: string) ['é', 'É', ''] | summarize dcount(x)", "3")
                .build();
    }
}
