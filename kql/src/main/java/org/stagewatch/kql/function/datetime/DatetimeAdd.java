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

final class DatetimeAdd implements FunctionDefinition {
    static final String[] PERIODS = {
        "year",
        "quarter",
        "month",
        "week",
        "day",
        "hour",
        "minute",
        "second",
        "millisecond",
        "microsecond",
        "nanosecond"
    };

    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("datetime_add")
                .summary("The datetime a number of units later.")
                .notes(
                        "Units are those of datetime_diff. The result is null for any other, and outside the years 1 to 9999.")
                .overload(
                        DATETIME,
                        List.of(
                                parameter("period", STRING, "The unit; case doesn't matter.")
                                        .literal(PERIODS),
                                parameter("amount", LONG, "How many units later, or earlier if negative."),
                                parameter("datetime", DATETIME, "The moment.")),
                        java(DatetimeAdd::add))
                .example("datetime_add('month', 1, datetime(2024-01-31))", "datetime(2024-02-29)")
                .example("datetime_add('week', 100, datetime(2017-01-01))", "datetime(2018-12-02)")
                .example("datetime_add('second', -1, datetime(2017-01-01))", "datetime(2016-12-31 23:59:59)")
                .example("datetime_add('day', long(null), datetime(2017-01-01))", "datetime(null)")
                .build();
    }

    private static @Nullable Long add(@Nullable Object[] arguments) {
        TimeUnit unit = TimeUnit.named((String) Objects.requireNonNull(arguments[0]));
        return unit == null
                ? null
                : unit.add((Long) Objects.requireNonNull(arguments[1]), (Long) Objects.requireNonNull(arguments[2]));
    }
}
