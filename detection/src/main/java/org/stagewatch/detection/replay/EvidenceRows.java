package org.stagewatch.detection.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.Cell;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.lineage.RowKey;
import org.stagewatch.kql.lineage.TraceRows;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.Plan.JoinKey;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.sql.SqlWriter;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.ScalarType;

/// Reads what the evidence of findings says of the rows behind their keys.
public final class EvidenceRows {
    private static final int KEYS_PER_QUERY = 2_000;
    private static final List<String> WANTED =
            List.of("DeviceId", "DeviceName", "ReportId", "_ItemId", "Timestamp", "TimeGenerated");

    private final EventStore store;

    public EvidenceRows(EventStore store) {
        this.store = store;
    }

    /// The rows behind the keys; a key whose row is gone has none.
    public Map<RowKey, EvidenceRow> read(Collection<RowKey> keys) throws BackendException {
        Map<Table, Set<RowKey>> byTable = new LinkedHashMap<>();
        keys.forEach(key ->
                byTable.computeIfAbsent(key.table(), _ -> new LinkedHashSet<>()).add(key));
        Map<RowKey, EvidenceRow> rows = new HashMap<>();
        for (Map.Entry<Table, Set<RowKey>> entry : byTable.entrySet()) {
            List<RowKey> all = List.copyOf(entry.getValue());
            for (int start = 0; start < all.size(); start += KEYS_PER_QUERY) {
                List<RowKey> some = all.subList(start, Math.min(start + KEYS_PER_QUERY, all.size()));
                read(entry.getKey(), some, rows);
            }
        }
        return rows;
    }

    private void read(Table table, List<RowKey> keys, Map<RowKey, EvidenceRow> rows) throws BackendException {
        List<Plan.Scan.Scanned> scanned = new ArrayList<>();
        Column source = scan(scanned, TraceRows.SOURCE);
        Column record = scan(scanned, TraceRows.RECORD);
        table.columns().stream()
                .filter(column -> WANTED.contains(column.name()))
                .forEach(column -> scan(scanned, column));
        Plan.Scan scan = new Plan.Scan(table, scanned);
        Column wantedSource = new Column(scanned.size(), "source", ScalarType.LONG);
        Column wantedRecord = new Column(scanned.size() + 1, "record", ScalarType.LONG);
        Plan wanted = new Plan.Values(
                List.of(wantedSource, wantedRecord),
                keys.stream()
                        .map(key -> List.of(number(key.source()), number(key.record())))
                        .toList());
        Plan found = new Plan.Join(
                scan, wanted, Plan.JoinKind.LEFT_SEMI, List.of(key(source, wantedSource), key(record, wantedRecord)));
        try (RowCursor cursor =
                store.backend().run(new SqlWriter(store.backend().dialect()).write(found, scan.columns()))) {
            while (cursor.next()) {
                Map<String, Cell> cells = new HashMap<>();
                for (int index = 0; index < cursor.columns().size(); index++) {
                    cells.put(
                            cursor.columns().get(index).name(),
                            new Cell(cursor.columns().get(index).type(), cursor.value(index)));
                }
                EvidenceRow row = row(table, cells);
                rows.put(new RowKey(table, number(cells, TraceRows.SOURCE.name()), row.record()), row);
            }
        }
    }

    private EvidenceRow row(Table table, Map<String, Cell> cells) {
        String file = store.file(number(cells, TraceRows.SOURCE.name()));
        Instant time = time(cells.get("Timestamp"));
        return new EvidenceRow(
                table.name(),
                text(cells, "DeviceId"),
                text(cells, "DeviceName"),
                text(cells, "ReportId"),
                text(cells, "_ItemId"),
                time == null ? time(cells.get("TimeGenerated")) : time,
                file == null ? "" : file,
                number(cells, TraceRows.RECORD.name()));
    }

    private static @Nullable Instant time(@Nullable Cell cell) {
        return cell != null && cell.value() instanceof Long ticks ? Datetime.toInstant(ticks) : null;
    }

    private static String text(Map<String, Cell> cells, String column) {
        Cell cell = cells.get(column);
        return cell == null ? "" : cell.text();
    }

    private static long number(Map<String, Cell> cells, String column) {
        Cell cell = cells.get(column);
        return cell != null && cell.value() instanceof Number number ? number.longValue() : 0;
    }

    private static Column scan(List<Plan.Scan.Scanned> scanned, Table.StoredColumn stored) {
        Column column = new Column(scanned.size(), stored.name(), stored.type());
        scanned.add(new Plan.Scan.Scanned(column, stored));
        return column;
    }

    private static JoinKey key(Column left, Column right) {
        return new JoinKey(new ScalarExpression.ColumnValue(left), new ScalarExpression.ColumnValue(right));
    }

    private static ScalarExpression number(long value) {
        return new ScalarExpression.Constant(ScalarType.LONG, value);
    }
}
