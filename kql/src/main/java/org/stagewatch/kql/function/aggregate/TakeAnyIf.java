package org.stagewatch.kql.function.aggregate;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.ResultName;

final class TakeAnyIf implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return AnyValue.overloads(AggregateFunction.named("take_anyif"), Condition.PREDICATE)
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("Any value of a group where a predicate is true.")
                .example("datatable (x: int) [1, 7] | summarize take_anyif(x, x > 1)", "int(7)")
                .example("datatable (x: string) ['a', 'é'] | summarize take_anyif(x, x != 'a')", "'é'")
                .example("datatable (x: int) [1] | summarize take_anyif(x, x > 1)", "int(null)")
                .build();
    }
}
