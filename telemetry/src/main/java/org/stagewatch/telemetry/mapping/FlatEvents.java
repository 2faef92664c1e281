package org.stagewatch.telemetry.mapping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.Timespan;
import org.stagewatch.telemetry.format.DataRecord;

/// Takes raw events from flat JSON, in which the shipper's own fields stand beside the event's.
public final class FlatEvents {
    private static final Map<String, String> SYSTEM = Map.of(
            "Channel", "Channel",
            "Level", "Level",
            "Task", "Task",
            "Keywords", "Keywords",
            "Version", "Version",
            "OpcodeValue", "Opcode",
            "RecordNumber", "EventRecordId",
            "ExecutionProcessID", "SystemProcessId",
            "ThreadID", "SystemThreadId",
            "UserID", "SystemUserId");
    /// What the shipper says about the event and about its own work. `AccountName`, `Domain` and `UserID` name the
    /// account that wrote the log, not the one that acted.
    private static final Set<String> SHIPPER = Set.of(
            "@timestamp",
            "@version",
            "AccountName",
            "AccountType",
            "ActivityID",
            "Category",
            "Domain",
            "ERROR_EVT_UNRESOLVED",
            "EventID",
            "EventReceivedTime",
            "EventTime",
            "EventTypeOrignal",
            "Hostname",
            "Message",
            "Opcode",
            "ProcessID",
            "ProviderGuid",
            "RelatedActivityID",
            "Severity",
            "SeverityValue",
            "SourceModuleName",
            "SourceModuleType",
            "SourceName",
            "TimeCreated",
            "host",
            "port",
            "tags");
    private static final Set<String> SHIPPER_EVENT_TYPES =
            Set.of("INFO", "AUDIT_SUCCESS", "AUDIT_FAILURE", "WARNING", "ERROR", "VERBOSE", "CRITICAL");
    private static final long QUARTER_HOUR = 15 * Timespan.TICKS_PER_MINUTE;

    private FlatEvents() {}

    /// Whether a record is a Windows event.
    public static boolean isEvent(DataRecord record) {
        return record.get("EventID") != null && (record.has("Channel") || record.has("SourceName"));
    }

    /// The raw event; null if its event id is no number.
    public static @Nullable RawEvent of(DataRecord record) {
        int eventId;
        try {
            eventId = Integer.parseInt(record.text("EventID").strip());
        } catch (NumberFormatException _) {
            return null;
        }
        Map<String, String> system = new HashMap<>();
        Map<String, String> fields = new LinkedHashMap<>();
        for (int index = 0; index < record.size(); index++) {
            String name = record.name(index);
            String value = DataRecord.text(record.value(index));
            String systemName = SYSTEM.get(name);
            if (systemName != null) {
                system.put(systemName, value);
            } else if (!SHIPPER.contains(name) && !(name.equals("EventType") && SHIPPER_EVENT_TYPES.contains(value))) {
                fields.put(name, value);
            }
        }
        return new RawEvent(record.text("SourceName"), eventId, time(record), record.text("Hostname"), system, fields);
    }

    /// When the event happened. NXLog's `EventTime` is local; how far local time is from UTC shows in when the shipper
    /// received the event (local) and `@timestamp` (UTC, a moment later).
    private static @Nullable Long time(DataRecord record) {
        Long created = Datetime.parse(record.text("TimeCreated"));
        if (created != null) {
            return created;
        }
        Long local = Datetime.parse(record.text("EventTime"));
        Long shipped = Datetime.parse(record.text("@timestamp"));
        Long received = Datetime.parse(record.text("EventReceivedTime"));
        if (local == null) {
            return shipped;
        }
        if (shipped == null || received == null) {
            return local;
        }
        return local + Math.round((double) (shipped - received) / QUARTER_HOUR) * QUARTER_HOUR;
    }
}
