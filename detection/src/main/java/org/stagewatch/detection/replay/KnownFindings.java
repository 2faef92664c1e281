package org.stagewatch.detection.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.engine.Cell;
import org.stagewatch.kql.lineage.RowKey;
import org.stagewatch.kql.lineage.TracedPlan;
import org.stagewatch.kql.type.ScalarType;

/// The rows of a detection's runs, each finding once.
///
/// The first run that sees a finding makes it. Where the detection says in which columns rows agree that are the
/// same, later runs may see more of it (a fan-in grows from hour to hour): then the row that rests on most events
/// is kept, with the first run's time.
final class KnownFindings {
    /// More than an analyst can read; a detection with more is broken or misused.
    static final int MAX_FINDINGS = 10_000;

    private static final String SEPARATOR = "\u0000";

    private final Detection detection;
    private final List<ResultRow> rows = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private boolean isCutOff;

    KnownFindings(Detection detection) {
        this.detection = detection;
    }

    List<ResultRow> rows() {
        return rows;
    }

    boolean isCutOff() {
        return isCutOff;
    }

    void add(ResultRow row) {
        String identity = identity(row);
        Integer place = places.get(identity);
        if (place != null && isStillKnown(rows.get(place), row)) {
            if (!detection.suppression().same().isEmpty()) {
                rows.set(place, merged(rows.get(place), row));
            }
            return;
        }
        if (rows.size() == MAX_FINDINGS) {
            isCutOff = true;
            return;
        }
        places.put(identity, rows.size());
        rows.add(row);
    }

    private boolean isStillKnown(ResultRow known, ResultRow row) {
        Duration time = detection.suppression().time();
        return time == null || row.run() - known.run() <= Runs.ticks(time);
    }

    private static ResultRow merged(ResultRow known, ResultRow row) {
        Set<RowKey> keys = new LinkedHashSet<>(known.keys());
        keys.addAll(row.keys());
        List<RowKey> kept = keys.stream().limit(TracedPlan.MAX_KEYS).toList();
        boolean isFuller = row.evidenceCount() > known.evidenceCount();
        long count = Math.max(keys.size(), Math.max(known.evidenceCount(), row.evidenceCount()));
        return new ResultRow(known.run(), isFuller ? row.cells() : known.cells(), kept, count);
    }

    private String identity(ResultRow row) {
        StringBuilder identity = new StringBuilder();
        List<String> same = detection.suppression().same();
        if (!same.isEmpty()) {
            same.forEach(column -> identity.append(row.text(column)).append(SEPARATOR));
            return identity.toString();
        }
        for (Map.Entry<String, Cell> entry : row.cells().entrySet()) {
            // A time that the run works out, such as now(), would make each run's row a new one.
            if (entry.getValue().type() != ScalarType.DATETIME || isEventTime(entry.getKey())) {
                identity.append(entry.getValue().text()).append(SEPARATOR);
            }
        }
        return identity.toString();
    }

    private static boolean isEventTime(String column) {
        return column.equals("Timestamp") || column.equals("TimeGenerated");
    }
}
