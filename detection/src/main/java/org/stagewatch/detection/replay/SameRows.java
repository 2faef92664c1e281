package org.stagewatch.detection.replay;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.ResultTable;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.kql.optimize.RowWork;

/// Tells cheaply that a variant of a detection gives the same rows as the detection itself, at one instant over few
/// rows.
///
/// Planning a large query takes an engine a second, however few the rows are. Where the variant differs only in work on
/// single rows of a table, that work alone is done, and what it gives is compared: the rest of the plan is the same.
public final class SameRows {
    private static final int MOST_ROWS = 10_000;

    private final Replay replay;
    private final Instant instant;
    private final RowWork.Split split;
    private final Map<RowWork.Part, List<List<@Nullable Object>>> known = new HashMap<>();

    /// @param detection binds, and has been run, so that the store has the relations that it reads
    public SameRows(Replay replay, Detection detection, Instant instant) {
        this.replay = replay;
        this.instant = instant;
        split = replay.split(detection, instant)
                .orElseThrow(() -> new IllegalArgumentException(detection.id() + " does not bind"));
    }

    /// @return false if it is not known without running the variant
    public boolean areGivenBy(Detection variant) throws BackendException {
        Optional<RowWork.Split> other = replay.split(variant, instant);
        return other.isPresent() && isSame(other.get());
    }

    private boolean isSame(RowWork.Split other) throws BackendException {
        if (!split.rest().equals(other.rest())) {
            return false;
        }
        List<Map.Entry<String, RowWork.Part>> changed = split.parts().entrySet().stream()
                .filter(part -> !part.getValue().equals(other.parts().get(part.getKey())))
                .toList();
        // Where half of the work differs, running the variant itself costs no more.
        if (changed.size() * 2 > split.parts().size()) {
            return false;
        }
        for (Map.Entry<String, RowWork.Part> part : changed) {
            if (!rows(part.getValue()).equals(rows(other.parts().get(part.getKey())))) {
                return false;
            }
        }
        return true;
    }

    /// The rows of a part in an order that depends on nothing but them.
    private List<List<@Nullable Object>> rows(RowWork.@Nullable Part part) throws BackendException {
        if (part == null) {
            return List.of();
        }
        List<List<@Nullable Object>> rows = known.get(part);
        if (rows == null) {
            try (RowCursor cursor = replay.rowsOf(part)) {
                rows = ResultTable.read(cursor, MOST_ROWS).rows().stream()
                        .sorted(Comparator.comparing(List::toString))
                        .toList();
            }
            known.put(part, rows);
        }
        return rows;
    }
}
