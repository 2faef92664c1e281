package org.stagewatch.detection.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Times for people, always in UTC.
final class UtcTime {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private UtcTime() {}

    static String seconds(@Nullable Instant time) {
        return time == null ? "" : SECONDS.format(time);
    }

    static String minutes(Instant time) {
        return MINUTES.format(time);
    }

    /// From and to, the day of the second only where it differs.
    static String span(Instant from, Instant to) {
        String first = minutes(from);
        String last = minutes(to);
        if (first.equals(last)) {
            return first;
        }
        boolean isSameDay = first.substring(0, 10).equals(last.substring(0, 10));
        return first + " to " + (isSameDay ? last.substring(11) : last);
    }
}
