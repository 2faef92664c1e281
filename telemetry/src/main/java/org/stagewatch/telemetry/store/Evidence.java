package org.stagewatch.telemetry.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.Backend;
import org.stagewatch.engine.BackendException;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.ExternalFiles;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.TableFunction;
import org.stagewatch.telemetry.external.ExternalTables;
import org.stagewatch.telemetry.report.LoadReport;

/// Telemetry that is ready for queries. Safe for use by several threads.
public final class Evidence {
    private final Backend backend;
    private final Catalog catalog;
    private final ExternalTables external;
    private final LoadReport report;
    private final @Nullable Instant firstEvent;
    private final @Nullable Instant lastEvent;
    private final Set<String> filled;
    private final Set<String> viewed;
    private final Set<String> prepared;

    Evidence(
            Backend backend,
            Catalog catalog,
            ExternalTables external,
            LoadReport report,
            TimeSpan times,
            Set<String> stored,
            Set<String> viewed) {
        this.backend = backend;
        this.catalog = catalog;
        this.external = external;
        this.report = report;
        this.firstEvent = times.first();
        this.lastEvent = times.last();
        this.viewed = Set.copyOf(viewed);
        Set<String> all = new HashSet<>(stored);
        all.addAll(viewed);
        this.filled = Set.copyOf(all);
        this.prepared = new HashSet<>(all);
    }

    /// Where a row came from.
    ///
    /// @param file the file as it is shown
    /// @param record its line, or its number in the file
    public record Origin(String file, long record) {}

    public Backend backend() {
        return backend;
    }

    /// All tables that a query may name, also those without rows; [#prepare] them before a query reads them.
    public Catalog catalog() {
        return catalog;
    }

    public LoadReport report() {
        return report;
    }

    /// The time of the first event; null if no row has a time.
    public @Nullable Instant firstEvent() {
        return firstEvent;
    }

    public @Nullable Instant lastEvent() {
        return lastEvent;
    }

    /// The tables that have rows.
    public Set<String> filledTables() {
        return filled;
    }

    /// Whether a table's rows carry the [HiddenColumns]. Those of large Parquet files do not.
    public boolean hasOrigins(String table) {
        return !viewed.contains(table);
    }

    /// The origin that a row's hidden columns name, or null if they name none.
    public @Nullable Origin origin(int source, long record) {
        if (source < 0 || source >= report.sources().size()) {
            return null;
        }
        return new Origin(report.sources().get(source).name(), record);
    }

    /// Makes the relations of tables that a query is about to read and that are not there yet: empty ones, and those of
    /// external files, which are read once. Tables that neither the catalog nor files have are passed over.
    public void prepare(Set<Table> tables) throws BackendException {
        synchronized (prepared) {
            for (Table table : tables) {
                ExternalFiles files = table.files();
                String name = files == null ? table.name() : table.relation();
                if (prepared.contains(name)) {
                    continue;
                }
                if (files != null) {
                    external.load(table, files);
                    prepared.add(name);
                } else if (isKnown(table)) {
                    backend.createRelation(HiddenColumns.addTo(table)).close();
                    prepared.add(name);
                }
            }
        }
    }

    private boolean isKnown(Table table) {
        TableFunction function = catalog.function(table.name());
        return catalog.table(table.name()) != null || function != null;
    }
}
