package org.stagewatch.detection.replay;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.Cell;
import org.stagewatch.kql.lineage.RowKey;

/// A row that a detection gave, with the keys of the stored rows behind it.
///
/// @param run the instant of the run that gave it, in ticks
/// @param keys some of the rows behind it; `evidenceCount` is the number of all
public record ResultRow(long run, Map<String, Cell> cells, List<RowKey> keys, long evidenceCount) {
    public ResultRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        keys = List.copyOf(keys);
    }

    /// A value as text; empty if there is none or no such column.
    public String text(@Nullable String column) {
        Cell cell = column == null ? null : cells.get(column);
        return cell == null ? "" : cell.text();
    }
}
