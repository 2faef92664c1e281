package org.stagewatch.detection.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        List<Table> tables = new ArrayList<>(store.catalog().tables());
        Set<String> added = watchlists.stream()
                .map(watchlist -> Catalog.watchlistTable(watchlist.name()))
                .collect(Collectors.toSet());
        tables.removeIf(table -> added.contains(table.name()));
        for (int index = 0; index < watchlists.size(); index++) {
            Table table = table(watchlists.get(index), "watchlist_" + index);
            try (RelationWriter writer = store.backend().createRelation(table)) {
                for (List<String> row : watchlists.get(index).rows()) {
                    writer.append(row.toArray());
                }
            }
            tables.add(table);
        }
        return store.catalog().withTables(tables);
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
