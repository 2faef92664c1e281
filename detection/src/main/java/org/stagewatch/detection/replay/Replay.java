package org.stagewatch.detection.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.FileDiagnostic;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.Cell;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.engine.Session;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.bind.BoundQuery;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.dialect.Instants;
import org.stagewatch.kql.lineage.TraceRows;
import org.stagewatch.kql.lineage.TracedPlan;
import org.stagewatch.kql.optimize.DropEmpty;
import org.stagewatch.kql.optimize.RowWork;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScannedTables;
import org.stagewatch.kql.sql.SqlText;
import org.stagewatch.kql.sql.SqlText.ResultColumn;
import org.stagewatch.kql.sql.SqlWriter;
import org.stagewatch.kql.type.Datetime;

/// Replays detections over the time that the evidence covers: each runs as often as its schedule says, and each run
/// sees what it would have seen then. The wall clock plays no part.
///
/// A run is left out if none of the tables that the query reads has a row that the run before could not see. The
/// last run is always made.
///
/// Safe for use by several threads, each with a detection of its own.
public final class Replay {
    private final EventStore store;
    private final Kql kql;
    private final DropEmpty filled;
    private final NewRows newRows;
    private final Instant firstEvent;
    private final Instant lastEvent;
    private final Progress progress;

    /// Is told how far the replay is.
    @FunctionalInterface
    public interface Progress {
        /// @param share from 0 to 1 of this detection
        void at(Detection detection, double share);
    }

    /// @param catalog the store's tables, and those of the watchlists
    public Replay(EventStore store, Catalog catalog, Instant firstEvent, Instant lastEvent, Progress progress) {
        this.store = store;
        kql = new Kql(catalog);
        filled = new DropEmpty(catalog::isEmpty);
        newRows = new NewRows(store, catalog);
        this.firstEvent = firstEvent;
        this.lastEvent = lastEvent;
        this.progress = progress;
    }

    /// @throws BackendException.Cancelled if somebody stopped it
    public DetectionRun run(Detection detection) throws BackendException.Cancelled {
        Runs runs = new Runs(firstEvent, lastEvent, detection.schedule().every());
        BoundQuery bound = kql.bind(detection.query().whole(), runs.lastRun(), dialect());
        if (bound.plan() == null) {
            return rejected(detection, bound);
        }
        try {
            return replay(detection, runs, bound.plan());
        } catch (BackendException.Cancelled e) {
            throw e;
        } catch (BackendException e) {
            return new DetectionRun.Failed(detection, String.valueOf(e.getMessage()));
        }
    }

    /// A single run at an instant.
    ///
    /// @throws BackendException.Cancelled if somebody stopped it
    public DetectionRun runAt(Detection detection, Instant instant) throws BackendException.Cancelled {
        long now = Datetime.fromInstant(instant);
        BoundQuery bound = kql.bind(detection.query().whole(), now, dialect());
        if (bound.plan() == null) {
            return rejected(detection, bound);
        }
        try {
            store.prepare(ScannedTables.of(bound.plan()));
            KnownFindings findings = new KnownFindings(detection);
            try (Session session = store.backend().openSession()) {
                KeptParts none = KeptParts.none(session, dialect());
                runOnce(traced(detection, now), session, none, findings);
            }
            return new DetectionRun.Done(detection, findings.rows(), 1, findings.isCutOff());
        } catch (BackendException.Cancelled e) {
            throw e;
        } catch (BackendException e) {
            return new DetectionRun.Failed(detection, String.valueOf(e.getMessage()));
        }
    }

    /// The plan of a run at an instant, with the work on single rows apart; empty if the query does not bind.
    Optional<RowWork.Split> split(Detection detection, Instant instant) {
        long now = Datetime.fromInstant(instant);
        BoundQuery bound = kql.bind(detection.query().whole(), now, dialect());
        return bound.plan() == null
                ? Optional.empty()
                : Optional.of(RowWork.split(traced(detection, now, bound.plan(), bound.columns())
                        .traced()
                        .plan()));
    }

    RowCursor rowsOf(RowWork.Part part) throws BackendException {
        return store.backend()
                .run(new SqlWriter(dialect()).write(part.plan(), part.plan().columns()));
    }

    private static DetectionRun rejected(Detection detection, BoundQuery bound) {
        List<FileDiagnostic> located =
                bound.diagnostics().stream().map(detection.query()::locate).toList();
        return new DetectionRun.Rejected(detection, located);
    }

    private DetectionRun replay(Detection detection, Runs runs, Plan plan) throws BackendException {
        Set<Table> tables = ScannedTables.of(plan);
        store.prepare(tables);
        KnownFindings findings = new KnownFindings(detection);
        List<Long> instants = instants(runs, tables);
        int done = 0;
        try (Session session = store.backend().openSession()) {
            KeptParts parts = keptParts(detection, session, instants);
            for (long now : instants) {
                progress.at(detection, (double) done / instants.size());
                runOnce(traced(detection, now), session, parts, findings);
                done++;
            }
            progress.at(detection, 1);
        }
        return new DetectionRun.Done(detection, findings.rows(), instants.size(), findings.isCutOff());
    }

    private KeptParts keptParts(Detection detection, Session session, List<Long> instants) {
        return instants.size() == 1
                ? KeptParts.none(session, dialect())
                : KeptParts.of(
                        session,
                        dialect(),
                        traced(detection, instants.getFirst()).traced().plan(),
                        traced(detection, instants.getLast()).traced().plan());
    }

    private List<Long> instants(Runs runs, Set<Table> tables) throws BackendException {
        Set<Long> instants = new TreeSet<>();
        for (Table table : tables) {
            for (long period : newRows.periods(table, runs.every())) {
                long run = period + runs.every();
                if (run >= runs.firstRun() && run <= runs.lastRun()) {
                    instants.add(run);
                }
            }
        }
        instants.add(runs.lastRun());
        return List.copyOf(instants);
    }

    /// The query of a run.
    ///
    /// @param traced its plan, limited to what the run may see
    /// @param columns those of the query
    private record TracedRun(long now, TracedPlan traced, List<Column> columns) {}

    private TracedRun traced(Detection detection, long now) {
        BoundQuery bound = kql.bind(detection.query().whole(), now, dialect());
        if (bound.plan() == null) {
            throw new IllegalStateException("a query binds at one time and not at another: " + bound.diagnostics());
        }
        return traced(detection, now, bound.plan(), bound.columns());
    }

    private TracedRun traced(Detection detection, long now, Plan plan, List<Column> columns) {
        TimeWindow window = new TimeWindow(now - Runs.ticks(detection.schedule().lookback()), now);
        TracedPlan traced = new TraceRows(this::hasKeys).trace(window.limit(plan));
        return new TracedRun(now, traced.mapPlan(filled::drop), columns);
    }

    private Dialect dialect() {
        return store.backend().dialect();
    }

    /// A watchlist's rows are no events, so they cause nothing.
    private boolean hasKeys(Table table) {
        return table.files() == null && !Catalog.isWatchlist(table.name()) && store.hasOrigins(table.name());
    }

    private void runOnce(TracedRun run, Session session, KeptParts parts, KnownFindings findings)
            throws BackendException {
        TracedPlan traced = run.traced();
        List<Column> columns = new ArrayList<>(run.columns());
        columns.add(traced.keys());
        columns.add(traced.count());
        SqlText sql = new SqlWriter(dialect(), Instants.BOUND).write(parts.over(traced.plan()), columns);
        List<ResultRow> results = new ArrayList<>();
        try (RowCursor rows = session.run(sql)) {
            // One more than fits, so that it shows that there were more.
            while (results.size() <= KnownFindings.MAX_FINDINGS && rows.next()) {
                results.add(row(run.now(), rows, traced));
            }
        }
        // Engines give rows in any order; what becomes a finding must not depend on that.
        if (!(traced.plan() instanceof Plan.Sort)) {
            results.sort(ResultRow.BY_VALUES);
        }
        results.forEach(findings::add);
    }

    private static ResultRow row(long now, RowCursor rows, TracedPlan traced) {
        int visible = rows.columns().size() - 2;
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (int index = 0; index < visible; index++) {
            ResultColumn column = rows.columns().get(index);
            cells.put(column.name(), new Cell(column.type(), rows.value(index)));
        }
        String keys = rows.value(visible) instanceof String text ? text : "[]";
        long count = rows.value(visible + 1) instanceof Long number ? number : 0;
        return new ResultRow(now, cells, traced.decode(keys), count);
    }
}
