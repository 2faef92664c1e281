package org.stagewatch.detection.replay;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.Backend;
import org.stagewatch.engine.BackendException;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;

/// Stored events that detections run over.
public interface EventStore {
    Backend backend();

    /// All tables that a query may name, also those without rows.
    Catalog catalog();

    /// Makes the relations of these tables, which a query is about to read, if they are not there yet.
    void prepare(Set<Table> tables) throws BackendException;

    /// Whether a table has rows.
    boolean hasRows(String table);

    /// Whether a table's rows carry the hidden columns that name their origin.
    boolean hasOrigins(String table);

    /// The file behind a source's number, as it is shown to people; null if there is none.
    @Nullable
    String file(long source);
}
