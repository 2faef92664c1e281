package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class DatetimeLocalToUtc implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("datetime_local_to_utc")
                .summary("The moment in UTC at a local time in a time zone.")
                .notes(
                        "Zones are those of the tz database; datetime_list_timezones lists them. The result is null for any other."
                                + " A time that occurs twice, as summer time ends, is taken as the earlier, and one that is left out, as it"
                                + " begins, as summer time.")
                .overload(
                        DATETIME,
                        List.of(
                                parameter("from", DATETIME, "The local time."),
                                parameter("timezone", STRING, "The zone.")),
                        java(DatetimeLocalToUtc::convert))
                .example(
                        "datetime_local_to_utc(datetime(2024-07-01 14:00), 'Europe/Vienna')",
                        "datetime(2024-07-01 12:00)")
                .example(
                        "datetime_local_to_utc(datetime(2024-01-01 04:00), 'US/Pacific')", "datetime(2024-01-01 12:00)")
                .example(
                        "datetime_local_to_utc(datetime(2022-03-27 02:00), 'Europe/Brussels')",
                        "datetime(2022-03-27 00:00)")
                .example("datetime_local_to_utc(datetime(null), 'UTC')", "datetime(null)")
                .build();
    }

    private static @Nullable Long convert(@Nullable Object[] arguments) {
        ZoneId zone = TimeZones.named((String) Objects.requireNonNull(arguments[1]));
        LocalDateTime local =
                Moment.of((Long) Objects.requireNonNull(arguments[0])).toLocalDateTime();
        return zone == null
                ? null
                : Moment.ticks(local.minusSeconds(offset(zone, local).getTotalSeconds()));
    }

    private static ZoneOffset offset(ZoneId zone, LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change == null
                ? zone.getRules().getOffset(local)
                : change.isGap() ? change.getOffsetAfter() : change.getOffsetBefore();
    }
}
