package org.stagewatch.detection.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.replay.EventStore;
import org.stagewatch.engine.Backend;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.RelationWriter;
import org.stagewatch.engine.ResultTable;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.lineage.TraceRows;
import org.stagewatch.kql.type.ScalarType;

/// The rows of one test case, as a store that detections run over.
final class CaseRows implements EventStore {
    private final Backend backend;
    private final Catalog catalog;
    private final Map<String, List<ResultTable>> rows = new LinkedHashMap<>();
    private final Set<String> made = new HashSet<>();

    CaseRows(Backend backend, Catalog catalog) {
        this.backend = backend;
        this.catalog = catalog;
    }

    /// @return what is wrong with the rows, or null
    @Nullable
    String add(String tableName, ResultTable table) {
        Table known = catalog.table(tableName);
        if (known == null) {
            return "there is no table `" + tableName + "`";
        }
        for (var column : table.columns()) {
            StoredColumn stored = column(known, column.name());
            if (stored == null) {
                return "the table " + tableName + " has no column `" + column.name() + "`";
            }
            if (stored.type() != column.type()) {
                return tableName + "." + column.name() + " is a "
                        + stored.type().kqlName() + ", not a " + column.type().kqlName();
            }
        }
        rows.computeIfAbsent(tableName, _ -> new ArrayList<>()).add(table);
        return null;
    }

    /// Hands over every time in the rows, in ticks.
    void times(Consumer<Long> times) {
        rows.values()
                .forEach(tables -> tables.forEach(table -> table.rows().forEach(row -> {
                    for (int index = 0; index < row.size(); index++) {
                        boolean isEventTime = table.columns().get(index).name().equals("Timestamp")
                                || table.columns().get(index).name().equals("TimeGenerated");
                        if (isEventTime && row.get(index) instanceof Long ticks) {
                            times.accept(ticks);
                        }
                    }
                })));
    }

    @Override
    public Backend backend() {
        return backend;
    }

    @Override
    public Catalog catalog() {
        return catalog.withRowsIn(rows.keySet());
    }

    @Override
    public void prepare(Set<Table> tables) throws BackendException {
        for (Table table : tables) {
            if (catalog.table(table.name()) != null && made.add(table.name())) {
                fill(table);
            }
        }
    }

    private void fill(Table table) throws BackendException {
        List<StoredColumn> columns = new ArrayList<>(table.columns());
        columns.add(TraceRows.SOURCE);
        columns.add(TraceRows.RECORD);
        Table stored = new Table(table.name(), table.relation(), columns, table.openness());
        long record = 0;
        try (RelationWriter writer = backend.createRelation(stored)) {
            for (ResultTable part : rows.getOrDefault(table.name(), List.of())) {
                for (List<@Nullable Object> row : part.rows()) {
                    record++;
                    writer.append(stored(columns, part, row, record));
                }
            }
        }
    }

    /// A row of the relation: columns that the case does not list are null, or empty if they are text.
    private static @Nullable Object[] stored(
            List<StoredColumn> columns, ResultTable part, List<@Nullable Object> row, long record) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (int index = 0; index < values.length; index++) {
            values[index] = columns.get(index).type() == ScalarType.STRING ? "" : null;
            for (int given = 0; given < row.size(); given++) {
                if (part.columns().get(given).name().equals(columns.get(index).name())) {
                    values[index] = row.get(given);
                }
            }
        }
        values[values.length - 2] = 0;
        values[values.length - 1] = record;
        return values;
    }

    private static @Nullable StoredColumn column(Table table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean hasRows(String table) {
        return rows.containsKey(table);
    }

    @Override
    public boolean hasOrigins(String table) {
        return catalog.table(table) != null;
    }

    @Override
    public @Nullable String file(long source) {
        return "events";
    }
}
