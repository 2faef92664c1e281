package org.stagewatch.telemetry.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A Windows event as its source wrote it.
///
/// @param time when it happened, in ticks, or null if it does not say
/// @param system the fields that every event has, by the names that the table SecurityEvent gives them
/// @param fields the event's own fields; values are as written
public record RawEvent(
        String provider,
        int eventId,
        @Nullable Long time,
        String computer,
        Map<String, String> system,
        Map<String, String> fields) {
    private static final String NOTHING = "-";

    /// A field's value; null if it is absent, empty or the dash that Windows writes for nothing.
    public @Nullable String field(String name) {
        String value = fields.get(name);
        return value == null || value.isEmpty() || value.equals(NOTHING) ? null : value;
    }

    /// The kind of event, for a person: `Microsoft-Windows-Sysmon 10`.
    public String kind() {
        return (provider.isEmpty() ? "unknown provider" : provider) + " " + eventId;
    }
}
