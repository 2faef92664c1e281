package org.stagewatch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.pack.Watchlist;
import org.stagewatch.detection.replay.LoadedEvidence;
import org.stagewatch.detection.replay.WatchlistTables;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.BackendQuestions;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.engine.duckdb.DuckDbBackend;
import org.stagewatch.kql.Compilation;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.Optimization;
import org.stagewatch.kql.bind.DataQuestions.Answer;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScannedTables;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.sql.SqlText;
import org.stagewatch.telemetry.external.DryRun;
import org.stagewatch.telemetry.report.SourceReport;
import org.stagewatch.telemetry.schema.CatalogFile;
import org.stagewatch.telemetry.schema.TableSchemas;
import org.stagewatch.telemetry.store.Evidence;
import org.stagewatch.telemetry.store.EvidenceLoader;

/// Compiles and runs queries over telemetry. Tables that the data doesn't fill exist, and are empty.
final class QueryRunner implements AutoCloseable {
    private final Kql kql;
    private final long now;
    private final Evidence evidence;
    private final TemporaryFolder temporary;

    private QueryRunner(
            Evidence evidence, Catalog catalog, Optimization optimization, long now, TemporaryFolder temporary) {
        kql = new Kql(catalog, optimization).asking(this::answer);
        this.now = now;
        this.evidence = evidence;
        this.temporary = temporary;
    }

    /// With a catalog and no rows at all, the queries are only tried out: files that they may not read count as empty.
    ///
    /// @param data what to read; nothing is fine
    /// @param watchlists tables that queries name with `_GetWatchlist`
    /// @param catalogFile the tables there are, or null for those of Defender and Sentinel
    static QueryRunner open(
            List<Path> data, List<Watchlist> watchlists, @Nullable Path catalogFile, long now, EngineOptions engine)
            throws BackendException, IOException {
        Catalog catalog = catalogFile == null ? TableSchemas.load().catalog() : new CatalogFile(catalogFile).read();
        Catalog located = engine.located(catalog);
        TemporaryFolder temporary = TemporaryFolder.create();
        DuckDbBackend backend = DuckDbBackend.open(engine.database(data, temporary));
        Evidence evidence = new EvidenceLoader(backend, located, engine.loading(temporary)).load(data);
        boolean isDryRun = catalogFile != null && evidence.filledTables().isEmpty();
        Catalog stored = new WatchlistTables(new LoadedEvidence(evidence)).add(watchlists);
        Catalog visible = isDryRun ? stored.with(new DryRun(stored.externalAccess())) : stored;
        Optimization optimization = isDryRun ? Optimization.FOR_ANY_ROWS : Optimization.ON;
        return new QueryRunner(evidence, visible, optimization, now, temporary);
    }

    /// A line for each source in which something could not be read, and nothing if all is well.
    List<String> loadSummary() {
        return evidence.report().sources().stream()
                .filter(source -> source.problemCount() > 0)
                .map(QueryRunner::summary)
                .toList();
    }

    private static String summary(SourceReport source) {
        return source.name() + ": " + source.problemCount() + " problems, the first: "
                + source.problems().getFirst().text();
    }

    Compilation compile(SourceText source) {
        return kql.compile(source, now, Dialect.DUCKDB);
    }

    /// As above, for each table that a query gives.
    List<Kql.CompiledTable> compileTables(SourceText source) {
        return kql.compileTables(source, now, Dialect.DUCKDB);
    }

    private Answer answer(Plan plan) {
        try {
            evidence.prepare(ScannedTables.of(plan));
            return new BackendQuestions(evidence.backend()).ask(plan);
        } catch (BackendException e) {
            return new Answer.Unknown(String.valueOf(e.getMessage()));
        }
    }

    RowCursor run(Plan plan, SqlText sql) throws BackendException {
        evidence.prepare(ScannedTables.of(plan));
        return evidence.backend().run(sql);
    }

    @Override
    public void close() {
        evidence.backend().close();
        temporary.close();
    }
}
