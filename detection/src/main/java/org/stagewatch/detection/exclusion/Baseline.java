package org.stagewatch.detection.exclusion;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stagewatch.detection.pack.FileDiagnostic;
import org.stagewatch.detection.pack.HuntingQuery;
import org.stagewatch.detection.pack.Watchlist;
import org.stagewatch.detection.replay.DetectionRun;
import org.stagewatch.detection.replay.EventStore;
import org.stagewatch.detection.replay.EvidenceRow;
import org.stagewatch.detection.replay.EvidenceRows;
import org.stagewatch.detection.replay.Replay;
import org.stagewatch.detection.replay.ResultRow;
import org.stagewatch.detection.replay.WatchlistTables;
import org.stagewatch.engine.BackendException;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.lineage.RowKey;

/// Learns from a quiet period which transfer systems there are: asks the baseline queries of packages, whose rows are
/// proposals. A row needs the columns `Host`, `Account`, `Place` and `Means`; `HeldBack` says why it must not be
/// accepted, `Reason` why it may; all others are evidence.
public final class Baseline {
    private static final int SAMPLES = 3;
    private static final String HELD_BACK = "HeldBack";

    private final EventStore store;
    private final List<Watchlist> watchlists;

    public Baseline(EventStore store, List<Watchlist> watchlists) {
        this.store = store;
        this.watchlists = List.copyOf(watchlists);
    }

    /// What the queries gave, and why some could not be run.
    public record Result(List<Proposal> proposals, List<String> problems) {
        public Result {
            proposals = List.copyOf(proposals);
            problems = List.copyOf(problems);
        }
    }

    /// @param from the rows before are not seen
    /// @param to the moment at which the queries run
    /// @param expires the last day on which an accepted entry counts
    /// @throws BackendException.Cancelled if somebody stopped it
    public Result propose(List<HuntingQuery> queries, Instant from, Instant to, LocalDate expires)
            throws BackendException {
        Catalog catalog = new WatchlistTables(store).add(watchlists);
        List<Proposal> proposals = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (HuntingQuery query : queries) {
            Replay replay = new Replay(store, catalog, from, to, (_, _) -> {});
            switch (replay.runAt(query.asDetection(Duration.between(from, to)), to)) {
                case DetectionRun.Done done -> proposals.addAll(proposals(done.rows(), expires));
                case DetectionRun.Rejected(var _, var diagnostics) ->
                    diagnostics.stream().map(FileDiagnostic::toString).forEach(problems::add);
                case DetectionRun.Failed(var detection, var reason) -> problems.add(detection.id() + ": " + reason);
            }
        }
        return new Result(proposals, problems);
    }

    private List<Proposal> proposals(List<ResultRow> rows, LocalDate expires) throws BackendException {
        Map<ResultRow, List<RowKey>> wanted = new LinkedHashMap<>();
        for (ResultRow row : rows) {
            wanted.put(row, row.keys().stream().limit(SAMPLES).toList());
        }
        Map<RowKey, EvidenceRow> stored = new HashMap<>(new EvidenceRows(store)
                .read(wanted.values().stream().flatMap(List::stream).toList()));
        List<Proposal> proposals = new ArrayList<>();
        wanted.forEach((row, keys) -> proposals.add(proposal(
                row,
                expires,
                keys.stream().map(stored::get).filter(Objects::nonNull).toList())));
        return proposals;
    }

    private static Proposal proposal(ResultRow row, LocalDate expires, List<EvidenceRow> samples) {
        Map<String, String> values = new LinkedHashMap<>();
        row.cells().forEach((name, cell) -> values.put(name, cell.text()));
        values.put("Expires", expires.toString());
        KnownSystem system = KnownSystem.of(values);
        String heldBack = values.getOrDefault(HELD_BACK, "");
        KnownSystem.COLUMNS.forEach(values::remove);
        values.remove(HELD_BACK);
        return new Proposal(
                system, heldBack, values, samples.stream().map(Baseline::key).toList());
    }

    private static String key(EvidenceRow row) {
        return row.table() + " " + row.deviceId() + " " + row.reportId() + " " + row.time() + " (" + row.file() + ":"
                + row.record() + ")";
    }
}
