package org.stagewatch.telemetry.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.Backend;
import org.stagewatch.engine.BackendException;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.telemetry.format.CellConversion;

/// Holds a target for each table that has rows. A table's relation is made when its first row comes.
final class TableStore implements AutoCloseable {
    private final Backend backend;
    private final Catalog catalog;
    private final TimeSpan times;
    private final CellConversion conversion = new CellConversion();
    private final Map<String, TableTarget> targets = new LinkedHashMap<>();

    TableStore(Backend backend, Catalog catalog, TimeSpan times) {
        this.backend = backend;
        this.catalog = catalog;
        this.times = times;
    }

    /// The target for a table's rows, or null if there is no such table.
    @Nullable
    TableTarget target(String tableName) throws BackendException {
        TableTarget known = targets.get(tableName);
        if (known != null) {
            return known;
        }
        Table table = catalog.table(tableName);
        if (table == null) {
            return null;
        }
        Table stored = HiddenColumns.addTo(table);
        TableTarget target = new TableTarget(stored, backend.createRelation(stored), conversion, times);
        targets.put(tableName, target);
        return target;
    }

    boolean hasRows(String tableName) {
        return targets.containsKey(tableName);
    }

    Set<String> tables() {
        return Set.copyOf(targets.keySet());
    }

    /// Makes all rows visible to queries.
    @Override
    public void close() throws BackendException {
        BackendException failure = null;
        for (TableTarget target : targets.values()) {
            try {
                target.close();
            } catch (BackendException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
