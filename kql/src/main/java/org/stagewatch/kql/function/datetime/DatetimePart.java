package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.INT;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class DatetimePart implements FunctionDefinition {
    private static final String[] PARTS = {
        "year",
        "quarter",
        "month",
        "week_of_year",
        "day",
        "dayofyear",
        "hour",
        "minute",
        "second",
        "millisecond",
        "microsecond",
        "nanosecond"
    };

    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("datetime_part")
                .alias("datepart")
                .summary("One part of a datetime as a number.")
                .notes(
                        "Parts are year, quarter, month, week_of_year, day, dayOfYear, hour, minute, second, millisecond, microsecond"
                                + " and nanosecond. The result is null for any other.")
                .overload(
                        INT,
                        List.of(
                                parameter("part", STRING, "Which part; case doesn't matter.")
                                        .literal(PARTS),
                                parameter("date", DATETIME, "The moment.")),
                        java(DatetimePart::part))
                .example("datetime_part('week_of_year', datetime(2017-10-30 01:02:03.7654321))", "int(44)")
                .example("datetime_part('dayOfYear', datetime(2017-10-30 01:02:03.7654321))", "int(303)")
                .example("datetime_part('nanosecond', datetime(2017-10-30 01:02:03.7654321))", "int(765432100)")
                .example("datetime_part('year', datetime(null))", "int(null)")
                .build();
    }

    private static @Nullable Integer part(@Nullable Object[] arguments) {
        String part = (String) Objects.requireNonNull(arguments[0]);
        Moment moment = Moment.of((Long) Objects.requireNonNull(arguments[1]));
        LocalDate date = moment.date();
        return switch (part.toLowerCase(Locale.ROOT)) {
            case "year" -> date.getYear();
            case "quarter" -> date.get(IsoFields.QUARTER_OF_YEAR);
            case "month" -> date.getMonthValue();
            case "week_of_year", "weekofyear" -> date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case "day" -> date.getDayOfMonth();
            case "dayofyear" -> date.getDayOfYear();
            case "hour" -> moment.hour();
            case "minute" -> moment.minute();
            case "second" -> moment.second();
            case "millisecond" -> moment.ticksOfSecond() / 10_000;
            case "microsecond" -> moment.ticksOfSecond() / 10;
            case "nanosecond" -> moment.ticksOfSecond() * 100;
            default -> null;
        };
    }
}
