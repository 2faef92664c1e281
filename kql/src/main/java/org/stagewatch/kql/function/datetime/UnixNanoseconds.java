package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.INTEGER;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class UnixNanoseconds implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("unixtime_nanoseconds_todatetime")
                .summary("The datetime so many nanoseconds after the start of 1970.")
                .notes("The result is null outside the years 1 to 9999.")
                .overload(
                        DATETIME,
                        List.of(parameter("number", INTEGER, "How many nanoseconds.")),
                        sql(DUCKDB, "({number} - ({number} % 100 + 100) % 100) // 100 + 621355968000000000"),
                        sql(SPARK, "({number} - ({number} % 100 + 100) % 100) DIV 100 + 621355968000000000"))
                .overload(
                        DATETIME,
                        List.of(parameter("number", REAL, "How many nanoseconds.")),
                        sql(
                                "CASE WHEN {number} BETWEEN -9e18 AND 9e18 THEN CAST(floor({number} / 100) AS BIGINT) + 621355968000000000 END"))
                .example("unixtime_nanoseconds_todatetime(1546300800000000000)", "datetime(2019-01-01)")
                .example("unixtime_nanoseconds_todatetime(long(null))", "datetime(null)")
                .build();
    }
}
