package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;
import static org.stagewatch.kql.type.Timespan.TICKS_PER_DAY;
import static org.stagewatch.kql.type.Timespan.TICKS_PER_HOUR;
import static org.stagewatch.kql.type.Timespan.TICKS_PER_MINUTE;
import static org.stagewatch.kql.type.Timespan.TICKS_PER_SECOND;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

final class FormatTimespan implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("format_timespan")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("Writes a timespan in a given format.")
                .notes(
                        "Letters: d days, H or h hours, m minutes, s seconds, f fraction, F fraction without zeros at its end. The"
                                + " delimiters are blank and / - : , . _ [ ]. Any other format gives an empty string. The sign isn't written.")
                .overload(
                        STRING,
                        List.of(
                                parameter("timespan", TIMESPAN, "The timespan."),
                                parameter("format", STRING, "The format.").literal()),
                        java(FormatTimespan::format))
                .example("format_timespan(time(29.09:00:05.12345), 'dd.hh:mm:ss:FF')", "'29.09:00:05:12'")
                .example("format_timespan(time(29.09:00:05.12345), 'ddd.h:mm:ss [fffffff]')", "'029.9:00:05 [1234500]'")
                .example("format_timespan(timespan(null), 'hh')", "''")
                .build();
    }

    private static String format(@Nullable Object[] arguments) {
        long ticks = (Long) Objects.requireNonNull(arguments[0]);
        TimePattern pattern = TimePattern.parse((String) Objects.requireNonNull(arguments[1]), "dHhmsfF");
        if (pattern == null) {
            return "";
        }
        return pattern.runs().stream().map(run -> part(ticks, run)).collect(Collectors.joining());
    }

    private static String part(long ticks, String run) {
        int length = run.length();
        int ticksOfSecond = (int) Math.abs(ticks % TICKS_PER_SECOND);
        return switch (run.charAt(0)) {
            case 'd' -> TimePattern.padded(Math.abs(ticks / TICKS_PER_DAY), length);
            case 'H', 'h' -> TimePattern.padded(Math.abs(ticks / TICKS_PER_HOUR % 24), length);
            case 'm' -> TimePattern.padded(Math.abs(ticks / TICKS_PER_MINUTE % 60), length);
            case 's' -> TimePattern.padded(Math.abs(ticks / TICKS_PER_SECOND % 60), length);
            case 'f' -> TimePattern.fraction(ticksOfSecond, length);
            case 'F' -> TimePattern.shortFraction(ticksOfSecond, length);
            default -> run;
        };
    }
}
