package org.stagewatch.telemetry.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/// What was read of all inputs.
///
/// @param sources one for each file or archive entry, in the order of reading; its index is the row's source number
public record LoadReport(List<SourceReport> sources) {
    public LoadReport {
        sources = List.copyOf(sources);
    }

    public long read() {
        return sum(SourceReport::read);
    }

    public long mapped() {
        return sum(SourceReport::mapped);
    }

    public long unmapped() {
        return sum(SourceReport::unmappedCount);
    }

    public long damaged() {
        return sum(SourceReport::damaged);
    }

    public long problems() {
        return sum(SourceReport::problemCount);
    }

    /// The rows of all sources by table.
    public Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        sources.forEach(source -> source.rows().forEach((table, count) -> rows.merge(table, count, Long::sum)));
        return Collections.unmodifiableMap(rows);
    }

    private long sum(ToLongFunction<SourceReport> count) {
        return sources.stream().mapToLong(count).sum();
    }
}
