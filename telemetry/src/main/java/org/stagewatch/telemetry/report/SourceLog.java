package org.stagewatch.telemetry.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects what happens while one source is read. Its memory is bounded, however hostile the source is.
public final class SourceLog {
    private static final int KEPT_PROBLEMS = 20;
    private static final int KEPT_NAMES = 1_000;
    private static final String OTHERS = "(others)";

    private final String name;
    private final int index;
    private final Map<String, Long> rows = new HashMap<>();
    private final Map<String, Long> unmapped = new HashMap<>();
    private final Map<String, Long> unmappedFields = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private String recognisedAs = "nothing known";
    private long mapped;
    private long damaged;
    private long problemCount;

    public SourceLog(String name, int index) {
        this.name = name;
        this.index = index;
    }

    /// The source's place among all sources.
    public int index() {
        return index;
    }

    public void recognised(String what) {
        recognisedAs = what;
    }

    /// Notes something for the user once, however often it is said.
    public void note(String note) {
        if (notes.size() < KEPT_PROBLEMS) {
            notes.add(note);
        }
    }

    /// A record became rows.
    public void mapped() {
        mapped++;
    }

    public void mapped(long records) {
        mapped += records;
    }

    /// A row was stored.
    public void row(String table) {
        rows.merge(table, 1L, Long::sum);
    }

    public void rows(String table, long count) {
        rows.merge(table, count, Long::sum);
    }

    /// A record has no mapping.
    public void unmapped(String kind) {
        count(unmapped, kind, 1);
    }

    /// A field of a mapped record has no column.
    public void unmappedField(String field) {
        count(unmappedFields, field, 1);
    }

    /// A record could not be read.
    public void damaged(String position, String message, @Nullable String remedy) {
        damaged++;
        problem(new Problem(position, null, message, remedy));
    }

    public void problem(Problem problem) {
        problemCount++;
        if (problems.size() < KEPT_PROBLEMS) {
            problems.add(problem);
        }
    }

    public SourceReport report() {
        long read = mapped
                + damaged
                + unmapped.values().stream().mapToLong(Long::longValue).sum();
        return new SourceReport(
                name,
                recognisedAs,
                read,
                mapped,
                damaged,
                rows,
                unmapped,
                unmappedFields,
                problems,
                problemCount,
                List.copyOf(notes));
    }

    private static void count(Map<String, Long> counts, String key, long count) {
        boolean isFull = counts.size() >= KEPT_NAMES && !counts.containsKey(key);
        counts.merge(isFull ? OTHERS : key, count, Long::sum);
    }
}
