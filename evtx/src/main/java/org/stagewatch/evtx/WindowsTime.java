package org.stagewatch.evtx;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A point in time as Windows counts it: steps of 100 nanoseconds since 1601, without sign.
///
/// @param ticks the count, to be read as an unsigned number
record WindowsTime(long ticks) {
    private static final long TICKS_A_SECOND = 10_000_000;
    private static final long SECONDS_A_DAY = 86_400;
    private static final long SECONDS_FROM_1601_TO_1970 = 11_644_473_600L;

    /// Length of `2024-01-31T23:59:59.1234567Z`.
    private static final int TEXT_LENGTH = 28;

    Instant instant() {
        long seconds = Long.divideUnsigned(ticks, TICKS_A_SECOND) - SECONDS_FROM_1601_TO_1970;
        return Instant.ofEpochSecond(seconds, Long.remainderUnsigned(ticks, TICKS_A_SECOND) * 100);
    }

    /// ISO text with seven digits of a second, as the event viewer shows it.
    String text() {
        long seconds = Long.divideUnsigned(ticks, TICKS_A_SECOND) - SECONDS_FROM_1601_TO_1970;
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(seconds, SECONDS_A_DAY));
        int second = (int) Math.floorMod(seconds, SECONDS_A_DAY);
        return text(
                date.getYear(),
                date.getMonthValue(),
                date.getDayOfMonth(),
                second,
                Long.remainderUnsigned(ticks, TICKS_A_SECOND));
    }

    /// The same form from its parts, which need not make a real date.
    static String text(int year, int month, int day, int secondOfDay, long tick) {
        StringBuilder text = new StringBuilder(TEXT_LENGTH);
        digits(text, year, 4).append('-');
        digits(text, month, 2).append('-');
        digits(text, day, 2).append('T');
        digits(text, secondOfDay / 3600, 2).append(':');
        digits(text, secondOfDay / 60 % 60, 2).append(':');
        digits(text, secondOfDay % 60, 2).append('.');
        return digits(text, tick, 7).append('Z').toString();
    }

    private static StringBuilder digits(StringBuilder text, long number, int width) {
        long limit = 10;
        for (int i = 1; i < width; i++, limit *= 10) {
            if (number < limit) {
                text.append('0');
            }
        }
        return text.append(number);
    }

    /// Reads ISO text in UTC; null if it is none. Events without a template hold their time as text.
    static @Nullable Instant parse(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            return null; // the text itself stays in the tree
        }
    }
}
