package org.stagewatch.telemetry.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What became of one file or archive entry. `read` is always the sum of `mapped`, `damaged` and the unmapped records.
///
/// @param name how the file is shown, such as `a.zip!/b.json`
/// @param recognisedAs what the file was taken for, in words
/// @param read the records that were found: lines, rows or events
/// @param mapped the records that became at least one row
/// @param damaged the records that could not be read
/// @param rows the rows that were made, by table
/// @param unmapped the records for which there is no mapping, by kind of event
/// @param unmappedFields how often a field of an event or a column of a row had no place in the tables
/// @param problems the first problems; `problemCount` counts all
/// @param notes what a user should know about how the file was read
public record SourceReport(
        String name,
        String recognisedAs,
        long read,
        long mapped,
        long damaged,
        Map<String, Long> rows,
        Map<String, Long> unmapped,
        Map<String, Long> unmappedFields,
        List<Problem> problems,
        long problemCount,
        List<String> notes) {
    public SourceReport {
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
        unmapped = byCount(unmapped);
        unmappedFields = byCount(unmappedFields);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /// The records for which there is no mapping.
    public long unmappedCount() {
        return unmapped.values().stream().mapToLong(Long::longValue).sum();
    }

    public long rowCount() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Long> byCount(Map<String, Long> counts) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(sorted);
    }
}
