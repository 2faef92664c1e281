package org.stagewatch.detection.replay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.Backend;
import org.stagewatch.engine.BackendException;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.optimize.RowWork;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.RewritePlan;
import org.stagewatch.kql.sql.SqlWriter;

/// The row work of a query that runs at many instants: each part that is the same at all of them is worked out once,
/// over all rows, and kept in the backend until the replay is over.
final class KeptParts implements AutoCloseable {
    private final Backend backend;
    private final AtomicInteger number;
    private final Set<Plan> steady;
    private final Map<Plan, Table> kept = new HashMap<>();

    private KeptParts(Backend backend, AtomicInteger number, Set<Plan> steady) {
        this.backend = backend;
        this.number = number;
        this.steady = steady;
    }

    /// Keeps the parts that two runs have in common. A part that differs would be worked out each time and never read
    /// again.
    ///
    /// @param number counts the parts of all queries on the backend, and so tells them apart
    /// @param one the plan at an instant
    /// @param other the plan at another
    static KeptParts of(Backend backend, AtomicInteger number, Plan one, Plan other) {
        Set<Plan> steady = new HashSet<>(RowWork.split(one).parts().values());
        steady.retainAll(RowWork.split(other).parts().values());
        return new KeptParts(backend, number, steady);
    }

    /// Keeps nothing, for a query that runs once.
    static KeptParts none(Backend backend, AtomicInteger number) {
        return new KeptParts(backend, number, Set.of());
    }

    /// The plan, optimised, with its steady parts read from where they are kept.
    Plan over(Plan plan) throws BackendException {
        RowWork.Split split = RowWork.split(plan);
        for (Plan part : split.parts().values()) {
            if (steady.contains(part) && !kept.containsKey(part)) {
                kept.put(part, store(part));
            }
        }
        return new RewritePlan(scan -> read(scan, split.part(scan)), Map.of()).rewrite(split.rest());
    }

    @Override
    public void close() throws BackendException {
        for (Table table : kept.values()) {
            backend.dropRelation(table);
        }
        kept.clear();
    }

    private Table store(Plan part) throws BackendException {
        List<Table.StoredColumn> columns =
                part.columns().stream().map(KeptParts::stored).toList();
        String name = "kept_part_" + number.incrementAndGet();
        Table table = new Table(name, name, columns, Table.Openness.CLOSED);
        backend.storeRows(table, new SqlWriter(backend.dialect()).write(part, part.columns()));
        return table;
    }

    private Plan read(Plan.Scan scan, @Nullable Plan part) {
        if (part == null) {
            return scan;
        }
        Table table = kept.get(part);
        return table == null
                ? part
                : new Plan.Scan(
                        table,
                        scan.columns().stream()
                                .map(column -> new Plan.Scan.Scanned(column, stored(column)))
                                .toList());
    }

    private static Table.StoredColumn stored(Column column) {
        return new Table.StoredColumn(column.name(), column.type(), "column_" + column.id(), Table.Storage.NATIVE);
    }
}
