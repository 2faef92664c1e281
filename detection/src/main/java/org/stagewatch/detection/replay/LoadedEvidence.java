package org.stagewatch.detection.replay;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.Backend;
import org.stagewatch.engine.BackendException;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.telemetry.store.Evidence;

/// Telemetry that was loaded from files.
public record LoadedEvidence(Evidence evidence) implements EventStore {
    @Override
    public Backend backend() {
        return evidence.backend();
    }

    @Override
    public Catalog catalog() {
        return evidence.catalog();
    }

    @Override
    public void prepare(Set<Table> tables) throws BackendException {
        evidence.prepare(tables);
    }

    @Override
    public boolean hasRows(String table) {
        return evidence.filledTables().contains(table);
    }

    @Override
    public boolean hasOrigins(String table) {
        return evidence.hasOrigins(table);
    }

    @Override
    public @Nullable String file(long source) {
        Evidence.Origin origin = evidence.origin(Math.toIntExact(source), 0);
        return origin == null ? null : origin.file();
    }
}
