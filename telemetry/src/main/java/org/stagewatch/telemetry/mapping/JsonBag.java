package org.stagewatch.telemetry.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes the members of a property bag as JSON.
final class JsonBag {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonBag() {}

    static @Nullable String write(Map<String, ColumnExpression> members, RawEvent event) {
        ObjectNode bag = MAPPER.createObjectNode();
        members.forEach((name, expression) -> {
            Object value = expression.value(event);
            if (value instanceof Long number) {
                bag.put(name, number.longValue());
            } else if (value != null) {
                bag.put(name, value.toString());
            }
        });
        return bag.isEmpty() ? null : MAPPER.writeValueAsString(bag);
    }
}
