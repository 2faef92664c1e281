package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class DatetimeDiff implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("datetime_diff")
                .summary("Counts the borders of a unit of time between two datetimes.")
                .notes(
                        "Units are year, quarter, month, week, day, hour, minute, second, millisecond, microsecond and nanosecond. The"
                                + " result is null for any other.")
                .overload(
                        LONG,
                        List.of(
                                parameter("period", STRING, "The unit; case doesn't matter.")
                                        .literal(DatetimeAdd.PERIODS),
                                parameter("datetime1", DATETIME, "The later moment."),
                                parameter("datetime2", DATETIME, "The earlier moment.")),
                        java(DatetimeDiff::between))
                .example("datetime_diff('year', datetime(2017-01-01), datetime(2000-12-31))", "17")
                .example("datetime_diff('week', datetime(2017-10-29 00:00), datetime(2017-09-30 23:59))", "5")
                .example("datetime_diff('Hour', datetime(2017-10-31 01:00), datetime(2017-10-30 23:59))", "2")
                .example(
                        "datetime_diff('nanosecond', datetime(2017-10-30 23:00:00.0000000), datetime(2017-10-30 23:00:00.0000007))",
                        "-700")
                .example("datetime_diff('day', datetime(null), datetime(2017-10-30))", "long(null)")
                .build();
    }

    private static @Nullable Long between(@Nullable Object[] arguments) {
        TimeUnit unit = TimeUnit.named((String) Objects.requireNonNull(arguments[0]));
        return unit == null
                ? null
                : (Long) unit.between(
                        (Long) Objects.requireNonNull(arguments[1]), (Long) Objects.requireNonNull(arguments[2]));
    }
}
