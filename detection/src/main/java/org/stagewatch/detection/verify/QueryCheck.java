package org.stagewatch.detection.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.pack.FileDiagnostic;
import org.stagewatch.detection.pack.HuntingQuery;
import org.stagewatch.detection.pack.QueryText;
import org.stagewatch.detection.pack.Watchlist;
import org.stagewatch.detection.replay.DetectionRun;
import org.stagewatch.detection.replay.Replay;
import org.stagewatch.detection.replay.WatchlistTables;
import org.stagewatch.engine.Backend;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.duckdb.DuckDbBackend;
import org.stagewatch.engine.duckdb.DuckDbSettings;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.bind.BoundQuery;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.type.Datetime;

/// Whether a query can be copied and run as it stands: it compiles without as much as a warning, and runs over tables
/// that are empty.
public final class QueryCheck {
    private static final long MEMORY = 1L << 30;

    /// Any instant will do where there are no rows.
    private static final Instant NOW = Instant.EPOCH.plus(Duration.ofDays(20_000));

    private final Catalog catalog;
    private final List<Watchlist> watchlists;

    public QueryCheck(Catalog catalog, List<Watchlist> watchlists) {
        this.catalog = catalog;
        this.watchlists = List.copyOf(watchlists);
    }

    /// What is wrong, or null.
    public @Nullable String failure(HuntingQuery query) {
        try (Backend backend = DuckDbBackend.open(DuckDbSettings.inMemory(MEMORY, 1))) {
            CaseRows none = new CaseRows(backend, catalog);
            // The engine is to see the whole query.
            Catalog all = new WatchlistTables(none).add(watchlists).withRowsAnywhere();
            QueryText text = query.query();
            BoundQuery bound = new Kql(all).bind(text.whole(), Datetime.fromInstant(NOW), backend.dialect());
            if (!bound.diagnostics().isEmpty()) {
                return bound.diagnostics().stream()
                        .map(text::locate)
                        .map(FileDiagnostic::toString)
                        .collect(Collectors.joining("\n"));
            }
            DetectionRun run = new Replay(none, all, NOW, NOW, (_, _) -> {}).runAt(query.asDetection(), NOW);
            return run instanceof DetectionRun.Failed(var _, var reason) ? reason : null;
        } catch (BackendException e) {
            return e.getMessage();
        }
    }
}
