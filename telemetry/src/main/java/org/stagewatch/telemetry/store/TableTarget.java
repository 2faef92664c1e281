package org.stagewatch.telemetry.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.RelationWriter;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.type.ScalarType;
import org.stagewatch.telemetry.format.CellConversion;

/// Takes the rows of one table: [#begin], [#set] for each value, [#end].
final class TableTarget {
    /// What became of a value.
    enum Result {
        SET,
        UNKNOWN_COLUMN,
        INVALID
    }

    private final Table table;
    private final RelationWriter writer;
    private final CellConversion conversion;
    private final TimeSpan times;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final ScalarType[] types;
    private final @Nullable Object[] empty;
    private final @Nullable Object[] row;
    private final int timestamp;
    private final int timeGenerated;

    /// @param stored the table with its hidden columns
    TableTarget(Table stored, RelationWriter writer, CellConversion conversion, TimeSpan times) {
        this.table = stored;
        this.writer = writer;
        this.conversion = conversion;
        this.times = times;
        List<StoredColumn> columns = stored.columns();
        types = new ScalarType[columns.size()];
        empty = new @Nullable Object[columns.size()];
        row = new @Nullable Object[columns.size()];
        for (int index = 0; index < columns.size(); index++) {
            types[index] = columns.get(index).type();
            empty[index] = types[index] == ScalarType.STRING ? "" : null;
            if (index < columns.size() - 2) {
                indexes.put(columns.get(index).name(), index);
            }
        }
        timestamp = timeColumn("Timestamp");
        timeGenerated = timeColumn("TimeGenerated");
    }

    String name() {
        return table.name();
    }

    boolean hasColumn(String name) {
        return indexes.containsKey(name);
    }

    void begin() {
        System.arraycopy(empty, 0, row, 0, row.length);
    }

    Result set(String column, @Nullable Object value) {
        Integer index = indexes.get(column);
        if (index == null) {
            return Result.UNKNOWN_COLUMN;
        }
        Object converted = conversion.convert(types[index], value);
        if (converted instanceof CellConversion.Misfit) {
            return Result.INVALID;
        }
        row[index] = converted;
        return Result.SET;
    }

    /// The type of a column that is there.
    ScalarType type(String column) {
        Integer index = indexes.get(column);
        return index == null ? ScalarType.ERROR : types[index];
    }

    void end(int source, long record) throws BackendException {
        fillTimes();
        row[row.length - 2] = source;
        row[row.length - 1] = record;
        writer.append(row);
    }

    /// Defender's tables have `Timestamp` where it exports them and `TimeGenerated` in Sentinel: the same time. A query
    /// for either must find the row.
    private void fillTimes() {
        Object time = timestamp >= 0 ? row[timestamp] : null;
        if (time == null && timeGenerated >= 0) {
            time = row[timeGenerated];
        }
        if (timestamp >= 0 && timeGenerated >= 0) {
            row[timestamp] = time;
            if (row[timeGenerated] == null) {
                row[timeGenerated] = time;
            }
        }
        if (time instanceof Long ticks) {
            times.add(ticks);
        }
    }

    void close() throws BackendException {
        writer.close();
    }

    private int timeColumn(String name) {
        Integer index = indexes.get(name);
        return index == null || types[index] != ScalarType.DATETIME ? -1 : index;
    }
}
