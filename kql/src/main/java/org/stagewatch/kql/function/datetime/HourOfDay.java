package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class HourOfDay implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("hourofday")
                .summary("The hour of the day, 0 to 23.")
                .overload(
                        LONG,
                        List.of(parameter("date", DATETIME, "The moment.")),
                        sql(DUCKDB, "{date} // 36000000000 % 24"),
                        sql(SPARK, "{date} DIV 36000000000 % 24"))
                .example("hourofday(datetime(2015-12-14 18:54))", "18")
                .example("hourofday(datetime(null))", "long(null)")
                .build();
    }
}
