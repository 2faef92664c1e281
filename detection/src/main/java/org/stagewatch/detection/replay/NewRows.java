package org.stagewatch.detection.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.kql.Compilation;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.type.ScalarType;
import org.stagewatch.kql.type.Timespan;

/// Tells at which runs a table has rows that no earlier run could see.
final class NewRows {
    private final EventStore store;
    private final Kql kql;
    private final Map<String, Set<Long>> known = new HashMap<>();

    NewRows(EventStore store, Catalog catalog) {
        this.store = store;
        kql = new Kql(catalog);
    }

    /// The starts of all periods in which the table has rows. A period does not hold its start, but its end.
    synchronized Set<Long> periods(Table table, long every) throws BackendException {
        String key = every + " " + table.name();
        Set<Long> periods = known.get(key);
        if (periods == null) {
            periods = store.hasRows(table.name()) ? read(table, every) : Set.of();
            known.put(key, periods);
        }
        return periods;
    }

    private Set<Long> read(Table table, long every) throws BackendException {
        Set<Long> periods = new TreeSet<>();
        for (Table.StoredColumn column : table.columns()) {
            boolean isTime = column.name().equals("Timestamp") || column.name().equals("TimeGenerated");
            if (isTime && column.type() == ScalarType.DATETIME) {
                String text = "['" + table.name() + "'] | summarize by Period = bin(" + column.name()
                        + " - 1tick, timespan(" + Timespan.format(every) + "))";
                Compilation compilation = kql.compile(
                        new SourceText("periods of " + table.name(), text),
                        0,
                        store.backend().dialect());
                if (!(compilation instanceof Compilation.Compiled compiled)) {
                    throw new IllegalStateException("a query of ours has errors: " + compilation.diagnostics());
                }
                try (RowCursor rows = store.backend().run(compiled.sql())) {
                    while (rows.next()) {
                        if (rows.value(0) instanceof Long period) {
                            periods.add(period);
                        }
                    }
                }
                return periods;
            }
        }
        return periods;
    }
}
