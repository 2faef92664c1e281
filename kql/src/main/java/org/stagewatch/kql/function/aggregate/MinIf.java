package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class MinIf implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return Extreme.LEAST
                .overloads(AggregateFunction.named("minif"), Condition.PREDICATE)
                .summary("The least value of a group where a predicate is true.")
                .notes("Nulls are left out.")
                .example("datatable (x: int) [3, 2, 1] | summarize minif(x, x > 1)", "int(2)")
                .example("datatable (x: int) [1, int(null)] | summarize minif(x, x > 1)", "int(null)")
                .build();
    }
}
