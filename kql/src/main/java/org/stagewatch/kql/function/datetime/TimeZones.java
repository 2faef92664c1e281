package org.stagewatch.kql.function.datetime;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The time zones a query can name.
final class TimeZones {
    /// Names of the tz database that Java doesn't list.
    private static final Map<String, String> FURTHER = Map.of(
            "EST", "-05:00", "MST", "-07:00", "HST", "-10:00", "ROC", "Asia/Taipei", "GMT+0", "UTC", "GMT-0", "UTC");

    private TimeZones() {}

    static @Nullable ZoneId named(String name) {
        String further = FURTHER.get(name);
        if (further != null) {
            return ZoneId.of(further);
        }
        return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : null;
    }

    /// All names in order, those that only Java knows left out.
    static List<String> names() {
        Set<String> names = new TreeSet<>(FURTHER.keySet());
        ZoneId.getAvailableZoneIds().stream()
                .filter(name -> !name.startsWith("SystemV/"))
                .forEach(names::add);
        return List.copyOf(names);
    }
}
