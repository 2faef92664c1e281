package org.stagewatch.telemetry.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.BackendException;
import org.stagewatch.telemetry.mapping.EventMapping;
import org.stagewatch.telemetry.mapping.EventMappings;
import org.stagewatch.telemetry.mapping.RawEvent;
import org.stagewatch.telemetry.mapping.RowMapping;
import org.stagewatch.telemetry.report.Problem;
import org.stagewatch.telemetry.report.SourceLog;

/// Stores Windows events as rows, through the mappings, which are read when the first event comes.
final class EventRows {
    private final TableStore store;
    private final Map<EventMapping, Set<String>> knownFields = new HashMap<>();
    private @Nullable EventMappings mappings;

    EventRows(TableStore store) {
        this.store = store;
    }

    void add(RawEvent event, long record, SourceLog log) throws BackendException {
        if (mappings == null) {
            mappings = EventMappings.load();
        }
        EventMapping mapping = mappings.find(event);
        if (mapping == null) {
            log.unmapped(event.kind());
            return;
        }
        int rows = 0;
        Set<String> known = knownFields.computeIfAbsent(mapping, EventMapping::knownFields);
        TableTarget copied = null;
        for (RowMapping row : mapping.rows()) {
            Map<String, Object> values = row.apply(event);
            TableTarget target = values == null ? null : store.target(row.table());
            if (values != null && target != null) {
                store(values, target, row, record, log);
                rows++;
                copied = row.copy() ? target : copied;
            }
        }
        if (rows == 0) {
            log.unmapped(event.kind() + " (its fields make no row)");
            return;
        }
        log.mapped();
        countUnmapped(event, known, copied, log);
    }

    private static void store(
            Map<String, Object> values, TableTarget target, RowMapping row, long record, SourceLog log)
            throws BackendException {
        target.begin();
        values.forEach((column, value) -> {
            TableTarget.Result result = target.set(column, value);
            if (result == TableTarget.Result.INVALID) {
                log.problem(new Problem(
                        "record " + record,
                        row.table() + "." + column,
                        "is no " + target.type(column).kqlName() + " and was left out",
                        null));
            }
        });
        target.end(log.index(), record);
        log.row(row.table());
    }

    private static void countUnmapped(RawEvent event, Set<String> known, @Nullable TableTarget copied, SourceLog log) {
        for (Map.Entry<String, String> field : event.fields().entrySet()) {
            String name = field.getKey();
            boolean isCopied = copied != null && copied.hasColumn(name);
            if (!isCopied && !known.contains(name) && !field.getValue().isEmpty()) {
                log.unmappedField(event.kind() + ": " + name);
            }
        }
    }
}
