package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;

import java.util.List;
import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.type.ScalarType;

final class Avg implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return overloads(AggregateFunction.named("avg"), Condition.NONE)
                .summary("The mean of the values of a group.")
                .notes(
                        "Nulls are left out. The mean of no numbers is NaN; that of no decimals, timespans or datetimes is null.")
                .example("datatable (x: int) [1, 2] | summarize avg(x)", "1.5")
                .example("datatable (x: real) [1, real(null)] | summarize avg(x)", "1.0")
                .example("datatable (x: long) [] | summarize avg(x)", "real(nan)")
                .example("datatable (x: decimal) [decimal(0.1), decimal(0.4)] | summarize avg(x)", "decimal(0.25)")
                .example("datatable (x: timespan) [1h, 2h] | summarize avg(x)", "time(01:30:00)")
                .example(
                        "datatable (x: datetime) [datetime(2024-01-01), datetime(2024-01-03)] | summarize avg(x)",
                        "datetime(2024-01-02)")
                .build();
    }

    /// Ticks are averaged as integers: a mean in floating point would be off by up to some microseconds.
    static AggregateFunction.Builder overloads(AggregateFunction.Builder avg, Condition condition) {
        String meaning = "What the mean is taken of.";
        avg.overload(
                REAL,
                condition.parameters(parameter("expr", REAL, meaning)),
                condition.sqlOf("coalesce(avg({expr}){filter}, CAST('NaN' AS DOUBLE))"));
        for (ScalarType ticks : List.of(TIMESPAN, DATETIME)) {
            avg.overload(
                    ticks,
                    condition.parameters(parameter("expr", ticks, meaning)),
                    condition.sqlOf(DUCKDB, "CAST(sum({expr}){filter} // nullif(count({expr}){filter}, 0) AS BIGINT)"),
                    condition.sqlOf(
                            SPARK,
                            "CAST(sum(CAST({expr} AS DECIMAL(38, 0))){filter} DIV nullif(count({expr}){filter}, 0) AS BIGINT)"));
        }
        return DecimalAggregation.AVERAGE.overload(avg, condition, meaning);
    }
}
