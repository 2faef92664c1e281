package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.ANY;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.List;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class Count implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return AggregateFunction.named("count")
                .summary("Counts the rows of a group.")
                .notes(
                        "With a bool argument it counts the rows where that is true, as countif does; any other argument is ignored.")
                .overload(LONG, List.of(), sql("count(*)"))
                .overload(
                        LONG,
                        List.of(parameter("predicate", BOOL, "Which rows count.")),
                        sql("count(*) FILTER (WHERE {predicate})"))
                .overload(
                        LONG,
                        List.of(parameter("expr", ANY, "Ignored: rows count whether or not it is null.")),
                        lowered(call -> SqlExpression.sql("count(*)")))
                .example("datatable (x: int) [1, 2] | summarize count()", "2")
                .example("datatable (x: int) [1, int(null)] | summarize count(x)", "2")
                .example("datatable (x: int) [] | summarize count()", "0")
                .build();
    }
}
