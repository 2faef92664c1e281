package org.stagewatch.detection.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.FileDiagnostic;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.Cell;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.bind.BoundQuery;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.lineage.TraceRows;
import org.stagewatch.kql.lineage.TracedPlan;
import org.stagewatch.kql.optimize.Optimizer;
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
public final class Replay {
    private final EventStore store;
    private final Kql kql;
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
        newRows = new NewRows(store, catalog);
        this.firstEvent = firstEvent;
        this.lastEvent = lastEvent;
        this.progress = progress;
    }

    /// @throws BackendException.Cancelled if somebody stopped it
    public DetectionRun run(Detection detection) throws BackendException.Cancelled {
        Runs runs = new Runs(firstEvent, lastEvent, detection.schedule().every());
        BoundQuery bound = kql.bind(
                detection.query().whole(), runs.lastRun(), store.backend().dialect());
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
        BoundQuery bound =
                kql.bind(detection.query().whole(), now, store.backend().dialect());
        if (bound.plan() == null) {
            return rejected(detection, bound);
        }
        try {
            store.prepare(ScannedTables.of(bound.plan()));
            KnownFindings findings = new KnownFindings(detection);
            runOnce(detection, now, findings);
            return new DetectionRun.Done(detection, findings.rows(), 1, findings.isCutOff());
        } catch (BackendException.Cancelled e) {
            throw e;
        } catch (BackendException e) {
            return new DetectionRun.Failed(detection, String.valueOf(e.getMessage()));
        }
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
        for (long now : instants) {
            progress.at(detection, (double) done / instants.size());
            runOnce(detection, now, findings);
            done++;
        }
        return new DetectionRun.Done(detection, findings.rows(), instants.size(), findings.isCutOff());
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

    private void runOnce(Detection detection, long now, KnownFindings findings) throws BackendException {
        BoundQuery bound =
                kql.bind(detection.query().whole(), now, store.backend().dialect());
        if (bound.plan() == null) {
            throw new IllegalStateException("a query binds at one time and not at another: " + bound.diagnostics());
        }
        TimeWindow window = new TimeWindow(now - Runs.ticks(detection.schedule().lookback()), now);
        TracedPlan traced = new TraceRows(table -> table.files() == null && store.hasOrigins(table.name()))
                .trace(window.limit(bound.plan()));
        List<Column> columns = new ArrayList<>(bound.columns());
        columns.add(traced.keys());
        columns.add(traced.count());
        SqlText sql = new SqlWriter(store.backend().dialect()).write(new Optimizer().optimize(traced.plan()), columns);
        try (RowCursor rows = store.backend().run(sql)) {
            while (rows.next()) {
                findings.add(row(now, rows, traced));
            }
        }
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
