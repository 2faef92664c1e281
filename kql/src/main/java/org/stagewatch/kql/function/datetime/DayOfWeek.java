package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class DayOfWeek implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("dayofweek")
                .summary("How many days have passed since the Sunday before, as a timespan.")
                .overload(
                        TIMESPAN,
                        List.of(parameter("date", DATETIME, "The moment.")),
                        sql(DUCKDB, "({date} // 864000000000 + 1) % 7 * 864000000000"),
                        sql(SPARK, "({date} DIV 864000000000 + 1) % 7 * 864000000000"))
                .example("dayofweek(datetime(1970-05-11))", "time(1.00:00:00)")
                .example("dayofweek(datetime(2024-02-04 23:59))", "time(00:00:00)")
                .example("dayofweek(datetime(null))", "timespan(null)")
                .build();
    }
}
