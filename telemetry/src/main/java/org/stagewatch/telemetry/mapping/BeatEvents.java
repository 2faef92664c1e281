package org.stagewatch.telemetry.mapping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.telemetry.format.DataRecord;
import org.stagewatch.telemetry.format.DataRecord.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Takes raw events from the JSON of winlogbeat: up to version 6 the event's fields lie in `event_data`, later all of
/// it
/// lies in `winlog`.
public final class BeatEvents {
    private final JsonMapper mapper = JsonMapper.builder().build();

    /// Whether a record is an event of winlogbeat.
    public static boolean isEvent(DataRecord record) {
        return record.get("winlog") instanceof JsonText || record.has("event_id") && record.has("source_name");
    }

    /// The raw event; null if it has no event id.
    public @Nullable RawEvent of(DataRecord record) {
        JsonNode event = record.get("winlog") instanceof JsonText(String json) ? mapper.readTree(json) : older(record);
        int eventId = event.path("event_id").asInt(-1);
        if (eventId < 0) {
            return null;
        }
        Map<String, String> system = new HashMap<>();
        put(system, "Channel", event.path("log_name").isMissingNode() ? event.path("channel") : event.path("log_name"));
        put(system, "Version", event.path("version"));
        put(system, "EventRecordId", event.path("record_id"));
        put(system, "EventRecordId", event.path("record_number"));
        Map<String, String> fields = new LinkedHashMap<>();
        event.path("event_data").properties().forEach(field -> put(fields, field.getKey(), field.getValue()));
        String provider =
                event.path("source_name").asString(event.path("provider_name").asString(""));
        String computer = event.path("computer_name").asString("");
        return new RawEvent(provider, eventId, Datetime.parse(record.text("@timestamp")), computer, system, fields);
    }

    private ObjectNode older(DataRecord record) {
        ObjectNode event = mapper.createObjectNode();
        for (int index = 0; index < record.size(); index++) {
            Object value = record.value(index);
            if (value instanceof JsonText(String json)) {
                event.set(record.name(index), mapper.readTree(json));
            } else {
                event.put(record.name(index), DataRecord.text(value));
            }
        }
        return event;
    }

    private static void put(Map<String, String> target, String name, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            target.put(name, value.isValueNode() ? value.asString() : value.toString());
        }
    }
}
