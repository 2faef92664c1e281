package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.Timespan.TICKS_PER_HOUR;
import static org.stagewatch.kql.type.Timespan.TICKS_PER_MINUTE;
import static org.stagewatch.kql.type.Timespan.TICKS_PER_SECOND;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

final class MakeDatetime implements FunctionDefinition {
    private static final Parameter YEAR = parameter("year", LONG, "1 to 9999.");
    private static final Parameter MONTH = parameter("month", LONG, "1 to 12.");
    private static final Parameter DAY = parameter("day", LONG, "1 to 31.");
    private static final Parameter HOUR = parameter("hour", LONG, "0 to 23.");
    private static final Parameter MINUTE = parameter("minute", LONG, "0 to 59.");
    private static final Parameter SECOND = parameter("second", REAL, "0 to 59.9999999.");

    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("make_datetime")
                .resultName(ResultName.ONLY_ARGUMENT)
                .summary("Makes a datetime of its parts.")
                .notes("The result is null if the parts make no datetime.")
                .overload(DATETIME, List.of(YEAR, MONTH, DAY), java(MakeDatetime::make))
                .overload(DATETIME, List.of(YEAR, MONTH, DAY, HOUR, MINUTE), java(MakeDatetime::make))
                .overload(DATETIME, List.of(YEAR, MONTH, DAY, HOUR, MINUTE, SECOND), java(MakeDatetime::make))
                .example("make_datetime(2017, 10, 1)", "datetime(2017-10-01)")
                .example("make_datetime(2017, 10, 1, 12, 11, 0.1234567)", "datetime(2017-10-01 12:11:00.1234567)")
                .example("make_datetime(2017, 2, 29)", "datetime(null)")
                .build();
    }

    private static @Nullable Long make(@Nullable Object[] arguments) {
        long hour = arguments.length > 3 ? number(arguments[3]) : 0;
        long minute = arguments.length > 3 ? number(arguments[4]) : 0;
        double second = arguments.length > 5 ? ((Number) Objects.requireNonNull(arguments[5])).doubleValue() : 0;
        boolean isTimeOfDay = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        long year = number(arguments[0]);
        if (!isTimeOfDay || year < 1 || year > 9999) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(
                    (int) year, Math.toIntExact(number(arguments[1])), Math.toIntExact(number(arguments[2])));
            long ticks = hour * TICKS_PER_HOUR + minute * TICKS_PER_MINUTE + Math.round(second * TICKS_PER_SECOND);
            return new Moment(date, ticks).ticks();
        } catch (DateTimeException | ArithmeticException _) {
            return null;
        }
    }

    private static long number(@Nullable Object argument) {
        return ((Number) Objects.requireNonNull(argument)).longValue();
    }
}
