package org.stagewatch.telemetry.mapping;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row that an event becomes.
///
/// @param when the values that fields must have for the row to be made, without regard to case
/// @param required columns without whose value the row says nothing and is not made
/// @param copy whether fields also go to the columns of their own name
public record RowMapping(
        String table,
        Map<String, String> when,
        List<String> required,
        Map<String, ColumnExpression> columns,
        boolean copy) {
    public RowMapping {
        when = Map.copyOf(when);
        required = List.copyOf(required);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /// The row's values by column, or null if the event does not make this row.
    public @Nullable Map<String, Object> apply(RawEvent event) {
        for (Map.Entry<String, String> condition : when.entrySet()) {
            if (!condition.getValue().equalsIgnoreCase(event.fields().get(condition.getKey()))) {
                return null;
            }
        }
        Map<String, Object> values = new HashMap<>();
        if (copy) {
            values.putAll(event.system());
            values.putAll(event.fields());
        }
        columns.forEach((column, expression) -> {
            Object value = expression.value(event);
            if (value != null) {
                values.put(column, value);
            }
        });
        return values.keySet().containsAll(required) ? values : null;
    }
}
