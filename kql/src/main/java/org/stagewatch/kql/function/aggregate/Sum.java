package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;

import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;

final class Sum implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return overloads(AggregateFunction.named("sum"), Condition.NONE)
                .summary("Adds up the values of a group.")
                .notes("Nulls are left out. The sum of no values is 0.")
                .example("datatable (x: int) [1, 2] | summarize sum(x)", "3")
                .example("datatable (x: real) [0.5, real(null), 2] | summarize sum(x)", "2.5")
                .example("datatable (x: decimal) [decimal(0.1), decimal(0.2)] | summarize sum(x)", "decimal(0.3)")
                .example("datatable (x: timespan) [1h, 30m] | summarize sum(x)", "time(01:30:00)")
                .example("datatable (x: long) [] | summarize sum(x)", "0")
                .build();
    }

    /// A sum that does not fit a long is an error of the engine, never a wrong number.
    static AggregateFunction.Builder overloads(AggregateFunction.Builder sum, Condition condition) {
        String integers = "coalesce(CAST(sum({expr}){filter} AS BIGINT), 0)";
        String meaning = "What is added up.";
        sum.overload(LONG, condition.parameters(parameter("expr", LONG, meaning)), condition.sqlOf(integers))
                .overload(
                        REAL,
                        condition.parameters(parameter("expr", REAL, meaning)),
                        condition.sqlOf("coalesce(sum({expr}){filter}, 0e0)"))
                .overload(
                        TIMESPAN,
                        condition.parameters(parameter("expr", TIMESPAN, meaning)),
                        condition.sqlOf(integers));
        return DecimalAggregation.SUM.overload(sum, condition, meaning);
    }
}
