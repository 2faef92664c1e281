package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class AvgIf implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return Avg.overloads(AggregateFunction.named("avgif"), Condition.PREDICATE)
                .summary("The mean of the values of a group where a predicate is true.")
                .notes(
                        "Nulls are left out. The mean of no numbers is NaN; that of no decimals, timespans or datetimes is null.")
                .example("datatable (x: int) [1, 2, 4] | summarize avgif(x, x > 1)", "3.0")
                .example("datatable (x: int) [2, int(null)] | summarize avgif(x, x > 1)", "2.0")
                .build();
    }
}
