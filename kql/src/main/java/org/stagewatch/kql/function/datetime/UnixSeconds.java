package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.INTEGER;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class UnixSeconds implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("unixtime_seconds_todatetime")
                .summary("The datetime so many seconds after the start of 1970.")
                .notes("The result is null outside the years 1 to 9999.")
                .overload(
                        DATETIME,
                        List.of(parameter("number", INTEGER, "How many seconds.")),
                        sql(
                                "CASE WHEN {number} BETWEEN -62135596800 AND 253402300799 THEN CAST({number} AS BIGINT) * 10000000 + 621355968000000000 END"))
                .overload(
                        DATETIME,
                        List.of(parameter("number", REAL, "How many seconds.")),
                        sql(
                                "CASE WHEN {number} BETWEEN -62135596800 AND 253402300799 THEN CAST(floor({number} * 10000000) AS BIGINT) + 621355968000000000 END"))
                .example("unixtime_seconds_todatetime(1546300800)", "datetime(2019-01-01)")
                .example("unixtime_seconds_todatetime(long(null))", "datetime(null)")
                .build();
    }
}
