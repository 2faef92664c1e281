package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class DCountIf implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return DistinctCount.overloadsWithAccuracy(AggregateFunction.named("dcountif"), Condition.PREDICATE)
                .summary("Counts the different values of a group where a predicate is true.")
                .notes(
                        "Kusto estimates this number; here it is exact, whatever accuracy is asked for. Nulls do not count.")
                .example("datatable (x: int) [1, 2, 2, 3] | summarize dcountif(x, x > 1)", "2")
                .example("datatable (x: int) [1, int(null)] | summarize dcountif(x, x > 1, 2)", "0")
                .build();
    }
}
