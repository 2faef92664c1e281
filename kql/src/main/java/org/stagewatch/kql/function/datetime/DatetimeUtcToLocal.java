package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class DatetimeUtcToLocal implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("datetime_utc_to_local")
                .summary("The local time in a time zone at a moment given in UTC.")
                .notes(
                        "Zones are those of the tz database; datetime_list_timezones lists them. The result is null for any other.")
                .overload(
                        DATETIME,
                        List.of(
                                parameter("from", DATETIME, "The moment in UTC."),
                                parameter("timezone", STRING, "The zone.")),
                        java(DatetimeUtcToLocal::convert))
                .example(
                        "datetime_utc_to_local(datetime(2024-07-01 12:00), 'Europe/Vienna')",
                        "datetime(2024-07-01 14:00)")
                .example(
                        "datetime_utc_to_local(datetime(2024-01-01 12:00), 'US/Pacific')", "datetime(2024-01-01 04:00)")
                .example("datetime_utc_to_local(datetime(2024-01-01), '')", "datetime(null)")
                .build();
    }

    private static @Nullable Long convert(@Nullable Object[] arguments) {
        ZoneId zone = TimeZones.named((String) Objects.requireNonNull(arguments[1]));
        LocalDateTime utc =
                Moment.of((Long) Objects.requireNonNull(arguments[0])).toLocalDateTime();
        return zone == null
                ? null
                : Moment.ticks(
                        utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDateTime());
    }
}
