package org.stagewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.exclusion.Baseline;
import org.stagewatch.detection.pack.HuntingQuery;
import org.stagewatch.detection.pack.Watchlist;
import org.stagewatch.detection.replay.LoadedEvidence;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.duckdb.DuckDbBackend;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.telemetry.schema.TableSchemas;
import org.stagewatch.telemetry.store.Evidence;
import org.stagewatch.telemetry.store.EvidenceLoader;

/// Loads telemetry into a database of its own and learns from it. Stops at an interruption.
record BaselineWork(EngineOptions engine, Main program, PrintWriter err) {
    /// As far back as the queries look.
    private static final Duration LONGEST = Duration.ofDays(92);
    /// What recurs on fewer days is no proposal.
    private static final Duration SHORTEST = Duration.ofDays(4);

    /// The quiet period, as far as the user named it.
    record Period(@Nullable Instant from, @Nullable Instant to) {}

    /// What was learned from which period.
    record Learned(Instant from, Instant to, Baseline.Result result) {}

    /// @throws BackendException.Cancelled at an interruption
    Learned learn(
            List<Path> paths, Period period, List<HuntingQuery> queries, List<Watchlist> watchlists, LocalDate expires)
            throws IOException, BackendException, WrongArgument {
        try (TemporaryFolder temporary = TemporaryFolder.create();
                StatusLine status = new StatusLine(err, program.terminal(), InstantSource.system());
                DuckDbBackend backend = DuckDbBackend.open(engine.database(paths, temporary));
                Interruption.Watch _ = program.interruption().watch(backend::close)) {
            status.show("reading telemetry");
            Catalog catalog = engine.located(TableSchemas.load().catalog());
            Evidence evidence = new EvidenceLoader(backend, catalog, engine.loading(temporary)).load(paths);
            Instant first = evidence.firstEvent();
            Instant last = evidence.lastEvent();
            if (first == null || last == null) {
                throw new WrongArgument("no event has a time, so there is nothing to learn from");
            }
            // A run sees what happened after its beginning.
            Instant from = period.from() == null ? first.minusMillis(1) : period.from();
            Instant to = period.to() == null ? last : period.to();
            check(from, to);
            status.show("looking for what recurs");
            Baseline.Result result =
                    new Baseline(new LoadedEvidence(evidence), watchlists).propose(queries, from, to, expires);
            if (program.interruption().isRequested()) {
                throw new BackendException.Cancelled();
            }
            return new Learned(from, to, result);
        }
    }

    private static void check(Instant from, Instant to) throws WrongArgument {
        if (!from.isBefore(to)) {
            throw new WrongArgument("the quiet period begins at " + from + ", which is not before its end, " + to);
        }
        Duration length = Duration.between(from, to);
        if (length.compareTo(SHORTEST) < 0) {
            throw new WrongArgument("the quiet period of " + length.toHours()
                    + " hours is too short: what recurs must do so on 5 days. Give telemetry of two weeks or more");
        }
        if (length.compareTo(LONGEST) > 0) {
            throw new WrongArgument("the quiet period has " + length.toDays() + " days; the longest is "
                    + LONGEST.toDays() + ". Choose a part of it with --from and --to");
        }
    }
}
