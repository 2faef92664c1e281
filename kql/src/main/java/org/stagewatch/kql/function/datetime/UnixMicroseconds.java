package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.INTEGER;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class UnixMicroseconds implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("unixtime_microseconds_todatetime")
                .summary("The datetime so many microseconds after the start of 1970.")
                .notes("The result is null outside the years 1 to 9999.")
                .overload(
                        DATETIME,
                        List.of(parameter("number", INTEGER, "How many microseconds.")),
                        sql(
                                "CASE WHEN {number} BETWEEN -62135596800000000 AND 253402300799999999 THEN CAST({number} AS BIGINT) * 10 + 621355968000000000 END"))
                .overload(
                        DATETIME,
                        List.of(parameter("number", REAL, "How many microseconds.")),
                        sql(
                                "CASE WHEN {number} BETWEEN -62135596800000000 AND 253402300799000000 THEN CAST(floor({number} * 10) AS BIGINT) + 621355968000000000 END"))
                .example("unixtime_microseconds_todatetime(1546300800000000)", "datetime(2019-01-01)")
                .example("unixtime_microseconds_todatetime(long(null))", "datetime(null)")
                .build();
    }
}
