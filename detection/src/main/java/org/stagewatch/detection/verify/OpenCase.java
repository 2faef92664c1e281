package org.stagewatch.detection.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.Watchlist;
import org.stagewatch.detection.replay.DetectionRun;
import org.stagewatch.detection.replay.Replay;
import org.stagewatch.detection.replay.SameRows;
import org.stagewatch.detection.replay.WatchlistTables;
import org.stagewatch.engine.Backend;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.duckdb.DuckDbBackend;
import org.stagewatch.engine.duckdb.DuckDbSettings;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.spec.SpecDocument.Fence;
import org.stagewatch.spec.SpecDocument.Section;
import org.stagewatch.spec.SpecFormatException;
import org.stagewatch.spec.TableReader;

/// A test case with its rows in a database of its own, over which any number of queries run.
///
/// Fences: `events <Table>` are rows; `watchlist <Name>` takes the place of the package's rows of that list; `now` is
/// the
/// instant of the run, else a minute after the last event.
final class OpenCase implements AutoCloseable {
    private static final long MEMORY = 1L << 30;
    private static final Duration AFTER_LAST = Duration.ofMinutes(1);

    private final Backend backend;
    private final Replay replay;
    private final Instant instant;

    private OpenCase(Backend backend, Replay replay, Instant instant) {
        this.backend = backend;
        this.replay = replay;
        this.instant = instant;
    }

    /// What there is beside the rows of a case.
    ///
    /// @param watchlists the package's
    /// @param replacement takes the place of a watchlist of the case; null for none
    record Surroundings(
            Catalog catalog,
            List<Watchlist> watchlists,
            @Nullable Watchlist replacement) {
        Surroundings {
            watchlists = List.copyOf(watchlists);
        }
    }

    /// @throws SpecFormatException if the case can't be read
    static OpenCase open(String file, Section section, Surroundings surroundings) throws BackendException {
        Backend backend = DuckDbBackend.open(DuckDbSettings.inMemory(MEMORY, 1));
        try {
            return filled(backend, file, section, surroundings);
        } catch (SpecFormatException | BackendException e) {
            backend.close();
            throw e;
        }
    }

    private static OpenCase filled(Backend backend, String file, Section section, Surroundings surroundings)
            throws BackendException {
        CaseRows rows = new CaseRows(backend, surroundings.catalog());
        Instant now = null;
        List<Watchlist> lists = surroundings.watchlists();
        for (Fence fence : section.fences()) {
            switch (fence.kind()) {
                case "events" -> {
                    String problem = rows.add(fence.argument(), new TableReader(file).read(fence));
                    if (problem != null) {
                        throw new SpecFormatException(file, fence.line(), 1, problem);
                    }
                }
                case "watchlist" ->
                    lists = CaseWatchlist.replace(lists, fence.argument(), new TableReader(file).read(fence));
                case "now" -> now = now(file, fence);
                case "findings" -> {}
                default ->
                    throw new SpecFormatException(
                            file,
                            fence.line(),
                            1,
                            "there is no fence `" + fence.kind() + "`; there are events, watchlist, now and findings");
            }
        }
        Watchlist replacement = surroundings.replacement();
        lists = replacement == null ? lists : Watchlist.replace(lists, replacement);
        Instant instant = now == null ? afterLastEvent(rows) : now;
        Catalog all = new WatchlistTables(rows).add(lists);
        return new OpenCase(backend, new Replay(rows, all, instant, instant, (_, _) -> {}), instant);
    }

    DetectionRun run(Detection detection) throws BackendException {
        return replay.runAt(detection, instant);
    }

    /// Tells which variants of a detection give the same rows here.
    ///
    /// @param detection has been run here
    SameRows sameRows(Detection detection) {
        return new SameRows(replay, detection, instant);
    }

    private static Instant now(String file, Fence fence) {
        Long ticks = Datetime.parse(fence.text().strip());
        if (ticks == null) {
            throw new SpecFormatException(
                    file, fence.line() + 1, 1, "`" + fence.text().strip() + "` is no time");
        }
        return Datetime.toInstant(ticks);
    }

    private static Instant afterLastEvent(CaseRows rows) {
        long[] last = {Datetime.UNIX_EPOCH_TICKS};
        rows.times(ticks -> last[0] = Math.max(last[0], ticks));
        return Datetime.toInstant(last[0]).plus(AFTER_LAST);
    }

    @Override
    public void close() {
        backend.close();
    }
}
