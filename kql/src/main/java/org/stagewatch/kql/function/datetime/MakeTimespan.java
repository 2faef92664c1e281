package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;
import static org.stagewatch.kql.type.Timespan.TICKS_PER_DAY;
import static org.stagewatch.kql.type.Timespan.TICKS_PER_HOUR;
import static org.stagewatch.kql.type.Timespan.TICKS_PER_MINUTE;
import static org.stagewatch.kql.type.Timespan.TICKS_PER_SECOND;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

final class MakeTimespan implements FunctionDefinition {
    private static final Parameter DAY = parameter("day", LONG, "Whole days.");
    private static final Parameter HOUR = parameter("hour", LONG, "0 to 23.");
    private static final Parameter MINUTE = parameter("minute", LONG, "0 to 59.");
    private static final Parameter SECOND = parameter("second", REAL, "0 to 59.9999999.");
    private static final long MAX_DAYS = 10_675_199;

    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("make_timespan")
                .resultName(ResultName.ONLY_ARGUMENT)
                .summary("Makes a timespan of its parts.")
                .notes("The result is null if the parts make no timespan.")
                .overload(TIMESPAN, List.of(HOUR, MINUTE), java(arguments -> make(0, arguments, 0)))
                .overload(TIMESPAN, List.of(HOUR, MINUTE, SECOND), java(arguments -> make(0, arguments, 0)))
                .overload(
                        TIMESPAN,
                        List.of(DAY, HOUR, MINUTE, SECOND),
                        java(arguments -> make(number(arguments[0]), arguments, 1)))
                .example("make_timespan(1, 12, 30, 55.123)", "time(1.12:30:55.123)")
                .example("make_timespan(12, 30)", "time(12:30:00)")
                .example("make_timespan(25, 0)", "timespan(null)")
                .example("make_timespan(long(null), 0)", "timespan(null)")
                .build();
    }

    private static @Nullable Long make(long days, @Nullable Object[] arguments, int from) {
        long hour = number(arguments[from]);
        long minute = number(arguments[from + 1]);
        double second =
                arguments.length > from + 2 ? ((Number) Objects.requireNonNull(arguments[from + 2])).doubleValue() : 0;
        boolean isTimeOfDay = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        if (!isTimeOfDay || days < 0 || days >= MAX_DAYS) {
            return null;
        }
        return days * TICKS_PER_DAY
                + hour * TICKS_PER_HOUR
                + minute * TICKS_PER_MINUTE
                + Math.round(second * TICKS_PER_SECOND);
    }

    private static long number(@Nullable Object argument) {
        return ((Number) Objects.requireNonNull(argument)).longValue();
    }
}
