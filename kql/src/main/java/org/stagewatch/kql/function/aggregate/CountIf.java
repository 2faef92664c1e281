package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.type.ScalarType.LONG;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.ResultName;

final class CountIf implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return AggregateFunction.named("countif")
                .summary("Counts the rows of a group where a predicate is true.")
                .overload(LONG, Condition.PREDICATE.parameters(), sql("count(*) FILTER (WHERE {predicate})"))
                .resultName(ResultName.PREFIX_AND_FIRST_ARGUMENT)
                .example("datatable (x: int) [1, 2, 3] | summarize countif(x > 1)", "2")
                .example("datatable (x: int) [1, int(null)] | summarize countif(x > 0)", "1")
                .example("datatable (name: string) ['Zoë', ''] | summarize countif(name == 'Zoë')", "1")
                .build();
    }
}
