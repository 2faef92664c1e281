package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class MaxIf implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return Extreme.GREATEST
                .overloads(AggregateFunction.named("maxif"), Condition.PREDICATE)
                .summary("The greatest value of a group where a predicate is true.")
                .notes("Nulls are left out.")
                .example("datatable (x: int) [3, 2, 1] | summarize maxif(x, x < 3)", "int(2)")
                .example("datatable (x: int) [1, int(null)] | summarize maxif(x, x > 1)", "int(null)")
                .build();
    }
}
