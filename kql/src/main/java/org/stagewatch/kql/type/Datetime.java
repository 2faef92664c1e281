package org.stagewatch.kql.type;

import static org.stagewatch.kql.type.Timespan.TICKS_PER_DAY;
import static org.stagewatch.kql.type.Timespan.TICKS_PER_SECOND;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The text forms of a datetime, which is a number of ticks of 100 ns since the start of the year 1, in UTC.
/// Source: the manual page *The datetime data type*.
public final class Datetime {
    public static final long MIN_TICKS = 0;
    /// The last tick of the year 9999.
    public static final long MAX_TICKS = 3_652_059 * TICKS_PER_DAY - 1;

    /// The ticks at the start of 1970, where Unix time begins.
    public static final long UNIX_EPOCH_TICKS = 719_162 * TICKS_PER_DAY;

    private static final long UNIX_EPOCH_DAY = 719_162;

    private Datetime() {}

    /// Reads ISO 8601 and the other forms that `datetime(...)` and `todatetime()` take. Null if the text is none of
    /// them
    /// or the time is outside the years 1 to 9999.
    public static @Nullable Long parse(String text) {
        return new DatetimeReader(text).read();
    }

    /// Writes `2020-01-01T00:00:00.0000000Z`.
    public static String format(long ticks) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(ticks, TICKS_PER_DAY) - UNIX_EPOCH_DAY);
        long ticksOfDay = Math.floorMod(ticks, TICKS_PER_DAY);
        StringBuilder text = new StringBuilder(28);
        Timespan.appendDigits(text, date.getYear(), 4);
        text.append('-');
        Timespan.appendDigits(text, date.getMonthValue(), 2);
        text.append('-');
        Timespan.appendDigits(text, date.getDayOfMonth(), 2);
        text.append('T');
        Timespan.appendClock(text, ticksOfDay);
        text.append('.');
        Timespan.appendDigits(text, ticksOfDay % TICKS_PER_SECOND, 7);
        return text.append('Z').toString();
    }

    /// The ticks of an instant; what is finer than a tick is dropped.
    ///
    /// @throws ArithmeticException far outside the years that a datetime can hold
    public static long fromInstant(Instant instant) {
        long ticks = Math.multiplyExact(instant.getEpochSecond(), TICKS_PER_SECOND);
        return Math.addExact(Math.addExact(ticks, instant.getNano() / 100), UNIX_EPOCH_TICKS);
    }

    public static Instant toInstant(long ticks) {
        long sinceEpoch = Math.subtractExact(ticks, UNIX_EPOCH_TICKS);
        return Instant.ofEpochSecond(
                Math.floorDiv(sinceEpoch, TICKS_PER_SECOND), Math.floorMod(sinceEpoch, TICKS_PER_SECOND) * 100);
    }

    /// Days from the first day of the year 1 to a date, which must exist.
    static long dayNumber(int year, int month, int day) {
        int before = year - 1;
        long days = before * 365L + before / 4 - before / 100 + before / 400;
        int inYear = (367 * month - 362) / 12;
        if (month > 2) {
            inYear -= isLeapYear(year) ? 1 : 2;
        }
        return days + inYear + day - 1;
    }

    static boolean isDate(int year, int month, int day) {
        if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) {
            return false;
        }
        return switch (month) {
            case 2 -> day <= (isLeapYear(year) ? 29 : 28);
            case 4, 6, 9, 11 -> day <= 30;
            default -> day <= 31;
        };
    }

    private static boolean isLeapYear(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }
}
