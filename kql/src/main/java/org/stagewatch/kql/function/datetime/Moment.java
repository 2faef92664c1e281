package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.type.Datetime.MAX_TICKS;
import static org.stagewatch.kql.type.Datetime.MIN_TICKS;
import static org.stagewatch.kql.type.Timespan.TICKS_PER_DAY;
import static org.stagewatch.kql.type.Timespan.TICKS_PER_HOUR;
import static org.stagewatch.kql.type.Timespan.TICKS_PER_MINUTE;
import static org.stagewatch.kql.type.Timespan.TICKS_PER_SECOND;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A datetime as calendar date and time of day, for what SQL can't say.
record Moment(LocalDate date, long ticksOfDay) {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    static Moment of(long ticks) {
        return new Moment(FIRST_DAY.plusDays(Math.floorDiv(ticks, TICKS_PER_DAY)), Math.floorMod(ticks, TICKS_PER_DAY));
    }

    /// Null outside the years 1 to 9999.
    @Nullable
    Long ticks() {
        return inRange(ChronoUnit.DAYS.between(FIRST_DAY, date) * TICKS_PER_DAY + ticksOfDay);
    }

    static @Nullable Long inRange(long ticks) {
        return ticks < MIN_TICKS || ticks > MAX_TICKS ? null : ticks;
    }

    int hour() {
        return (int) (ticksOfDay / TICKS_PER_HOUR);
    }

    int minute() {
        return (int) (ticksOfDay / TICKS_PER_MINUTE % 60);
    }

    int second() {
        return (int) (ticksOfDay / TICKS_PER_SECOND % 60);
    }

    int ticksOfSecond() {
        return (int) (ticksOfDay % TICKS_PER_SECOND);
    }

    LocalDateTime toLocalDateTime() {
        return date.atStartOfDay().plusNanos(ticksOfDay * 100);
    }

    static @Nullable Long ticks(LocalDateTime time) {
        return new Moment(time.toLocalDate(), time.toLocalTime().toNanoOfDay() / 100).ticks();
    }
}
