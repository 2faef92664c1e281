package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.type.Timespan.TICKS_PER_DAY;
import static org.stagewatch.kql.type.Timespan.TICKS_PER_HOUR;
import static org.stagewatch.kql.type.Timespan.TICKS_PER_MICROSECOND;
import static org.stagewatch.kql.type.Timespan.TICKS_PER_MILLISECOND;
import static org.stagewatch.kql.type.Timespan.TICKS_PER_MINUTE;
import static org.stagewatch.kql.type.Timespan.TICKS_PER_SECOND;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A unit of time that a query names in a text: `datetime_diff('day', ...)`. Case doesn't matter.
enum TimeUnit {
    YEAR(12, 0),
    QUARTER(3, 0),
    MONTH(1, 0),
    WEEK(0, 7 * TICKS_PER_DAY),
    DAY(0, TICKS_PER_DAY),
    HOUR(0, TICKS_PER_HOUR),
    MINUTE(0, TICKS_PER_MINUTE),
    SECOND(0, TICKS_PER_SECOND),
    MILLISECOND(0, TICKS_PER_MILLISECOND),
    MICROSECOND(0, TICKS_PER_MICROSECOND),
    NANOSECOND(0, 0);

    private static final int NANOSECONDS_PER_TICK = 100;

    private final int months;
    private final long ticks;

    TimeUnit(int months, long ticks) {
        this.months = months;
        this.ticks = ticks;
    }

    static @Nullable TimeUnit named(String name) {
        for (TimeUnit unit : values()) {
            if (unit.name().equalsIgnoreCase(name)) {
                return unit;
            }
        }
        return null;
    }

    /// How many borders of the unit lie between two datetimes: a year between New Year's Eve and New Year's Day.
    long between(long later, long earlier) {
        if (months > 0) {
            return Math.floorDiv(monthsSinceYear0(later), months) - Math.floorDiv(monthsSinceYear0(earlier), months);
        }
        if (this == NANOSECOND) {
            return (later - earlier) * NANOSECONDS_PER_TICK;
        }
        // Weeks begin on a Sunday; the first day of the year 1 is a Monday.
        long shift = this == WEEK ? TICKS_PER_DAY : 0;
        return Math.floorDiv(later + shift, ticks) - Math.floorDiv(earlier + shift, ticks);
    }

    /// A datetime so many units later. The 31st of a month becomes the last day of a shorter one. Null if it leaves the
    /// years 1 to 9999.
    @Nullable
    Long add(long amount, long datetime) {
        try {
            if (months > 0) {
                Moment moment = Moment.of(datetime);
                LocalDate date = moment.date().plusMonths(Math.multiplyExact(amount, (long) months));
                return new Moment(date, moment.ticksOfDay()).ticks();
            }
            long added = this == NANOSECOND
                    ? Math.floorDiv(amount, (long) NANOSECONDS_PER_TICK)
                    : Math.multiplyExact(amount, ticks);
            return Moment.inRange(Math.addExact(datetime, added));
        } catch (ArithmeticException | DateTimeException _) {
            return null;
        }
    }

    private static long monthsSinceYear0(long datetime) {
        LocalDate date = Moment.of(datetime).date();
        return date.getYear() * 12L + date.getMonthValue() - 1;
    }
}
