package org.stagewatch.kql.function.datetime;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The time zones a query can name.
final class TimeZones {
    private TimeZones() {}

    static @Nullable ZoneId named(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : null;
    }

    /// All names in order, those that only Java knows left out.
    static List<String> names() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name -> !name.startsWith("SystemV/"))
                .sorted()
                .toList();
    }
}
