package org.stagewatch.detection.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stagewatch.detection.pack.Watchlist;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.RelationWriter;
import org.stagewatch.engine.StoredNames;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.Table.Openness;
import org.stagewatch.kql.catalog.Table.Storage;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.type.ScalarType;

/// Puts watchlists beside the events, as tables that `_GetWatchlist` reads.
public final class WatchlistTables {
    private final EventStore store;

    public WatchlistTables(EventStore store) {
        this.store = store;
    }

    /// Stores the watchlists.
    ///
    /// @return the store's catalog with their tables
    public Catalog add(List<Watchlist> watchlists) throws BackendException {
        Map<Table, Boolean> tables = new LinkedHashMap<>();
        for (int index = 0; index < watchlists.size(); index++) {
            Watchlist watchlist = watchlists.get(index);
            Table table = table(watchlist, "watchlist_" + index);
            try (RelationWriter writer = store.backend().createRelation(table)) {
                for (List<String> row : watchlist.rows()) {
                    writer.append(row.toArray());
                }
            }
            tables.put(table, !watchlist.rows().isEmpty());
        }
        return store.catalog().withWatchlists(tables);
    }

    private static Table table(Watchlist watchlist, String relation) {
        List<String> storedNames = StoredNames.of(watchlist.columns()).names();
        List<StoredColumn> columns = new ArrayList<>();
        for (int index = 0; index < storedNames.size(); index++) {
            columns.add(new StoredColumn(
                    watchlist.columns().get(index), ScalarType.STRING, storedNames.get(index), Storage.NATIVE));
        }
        return new Table(Catalog.watchlistTable(watchlist.name()), relation, columns, Openness.CLOSED);
    }
}
