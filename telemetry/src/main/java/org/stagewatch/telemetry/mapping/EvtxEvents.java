package org.stagewatch.telemetry.mapping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.evtx.DataField;
import org.stagewatch.evtx.Event;
import org.stagewatch.evtx.SystemFields;
import org.stagewatch.kql.type.Datetime;

/// Takes raw events from Windows event log files.
public final class EvtxEvents {
    private EvtxEvents() {}

    public static RawEvent of(Event event) {
        SystemFields system = event.system();
        Map<String, String> fields = new LinkedHashMap<>();
        int number = 0;
        for (DataField field : event.data()) {
            number++;
            String name = field.name() == null ? "Data" + number : field.name();
            fields.merge(name, field.value(), (first, next) -> first + "\n" + next);
        }
        return new RawEvent(
                text(system.provider()),
                system.eventId(),
                Datetime.fromInstant(system.timeCreated() == null ? event.writtenAt() : system.timeCreated()),
                text(system.computer()),
                systemColumns(system),
                fields);
    }

    private static Map<String, String> systemColumns(SystemFields system) {
        Map<String, String> columns = new HashMap<>();
        put(columns, "Channel", system.channel());
        put(columns, "Level", system.level());
        put(columns, "Task", system.task());
        put(columns, "Keywords", system.keywords());
        put(columns, "Version", system.version());
        put(columns, "Opcode", system.opcode());
        put(columns, "EventRecordId", system.eventRecordId());
        put(columns, "SystemProcessId", system.processId());
        put(columns, "SystemThreadId", system.threadId());
        put(columns, "SystemUserId", system.userSid());
        return columns;
    }

    private static void put(Map<String, String> columns, String name, @Nullable Object value) {
        if (value != null) {
            columns.put(name, value.toString());
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
