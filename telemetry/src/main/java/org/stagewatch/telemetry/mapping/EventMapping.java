package org.stagewatch.telemetry.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How one kind of event becomes rows.
///
/// @param eventIds the event ids of the provider; empty for all that have no mapping of their own
public record EventMapping(String provider, Set<Integer> eventIds, List<RowMapping> rows) {
    public EventMapping {
        eventIds = Set.copyOf(eventIds);
        rows = List.copyOf(rows);
    }

    /// The fields that this mapping reads by name; others are to be reported.
    public Set<String> knownFields() {
        Set<String> known = new HashSet<>();
        rows.forEach(row -> {
            known.addAll(row.when().keySet());
            row.columns().values().forEach(column -> column.addFields(known));
        });
        return known;
    }
}
