package org.stagewatch.detection.replay;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.Cell;
import org.stagewatch.kql.lineage.RowKey;

/// A row that a detection gave, with the keys of the stored rows behind it.
///
/// @param run the instant of the run that gave it, in ticks
/// @param keys some of the rows behind it; `evidenceCount` is the number of all
public record ResultRow(long run, Map<String, Cell> cells, List<RowKey> keys, long evidenceCount) {
    private static final String SEPARATOR = "\u0000";

    /// By the values in the order of the columns, so that rows that begin with a time are in its order.
    static final Comparator<ResultRow> BY_VALUES = Comparator.comparing(ResultRow::texts);

    public ResultRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        keys = List.copyOf(keys);
    }

    /// A value as text; empty if there is none or no such column.
    public String text(@Nullable String column) {
        Cell cell = column == null ? null : cells.get(column);
        return cell == null ? "" : cell.text();
    }

    private String texts() {
        return cells.values().stream().map(Cell::text).collect(Collectors.joining(SEPARATOR));
    }
}
