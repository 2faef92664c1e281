package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

final class FormatDatetime implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("format_datetime")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("Writes a datetime in a given format.")
                .notes(
                        "Letters: y year, M month, d day, H hour, h hour of 12, tt AM or PM, m minute, s second, f fraction, F fraction"
                                + " without zeros at its end. The delimiters are blank and / - : , . _ [ ]. Any other format gives an empty string.")
                .overload(
                        STRING,
                        List.of(
                                parameter("date", DATETIME, "The moment."),
                                parameter("format", STRING, "The format.").literal()),
                        java(FormatDatetime::format))
                .example(
                        "format_datetime(datetime(2017-01-29 09:00:05), 'yy-MM-dd [HH:mm:ss]')",
                        "'17-01-29 [09:00:05]'")
                .example(
                        "format_datetime(datetime(2017-01-29 21:00:05.12), 'yyyy-M-d h:mm:ss.FFF tt')",
                        "'2017-1-29 9:00:05.12 PM'")
                .example("format_datetime(datetime(null), 'yyyy')", "''")
                .build();
    }

    private static String format(@Nullable Object[] arguments) {
        Moment moment = Moment.of((Long) Objects.requireNonNull(arguments[0]));
        TimePattern pattern = TimePattern.parse((String) Objects.requireNonNull(arguments[1]), "yMdHhtmsfF");
        if (pattern == null) {
            return "";
        }
        return pattern.runs().stream().map(run -> part(moment, run)).collect(Collectors.joining());
    }

    private static String part(Moment moment, String run) {
        int length = run.length();
        LocalDate date = moment.date();
        return switch (run.charAt(0)) {
            case 'y' -> TimePattern.padded(length > 2 ? date.getYear() : date.getYear() % 100, length);
            case 'M' -> TimePattern.padded(date.getMonthValue(), length);
            case 'd' -> TimePattern.padded(date.getDayOfMonth(), length);
            case 'H' -> TimePattern.padded(moment.hour(), length);
            case 'h' -> TimePattern.padded((moment.hour() + 11) % 12 + 1, length);
            case 't' -> moment.hour() < 12 ? "AM" : "PM";
            case 'm' -> TimePattern.padded(moment.minute(), length);
            case 's' -> TimePattern.padded(moment.second(), length);
            case 'f' -> TimePattern.fraction(moment.ticksOfSecond(), length);
            case 'F' -> TimePattern.shortFraction(moment.ticksOfSecond(), length);
            default -> run;
        };
    }
}
