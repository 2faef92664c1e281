package org.stagewatch.detection.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.type.Datetime;

/// The instants at which a detection would have run while the evidence was made, in ticks: multiples of its period,
/// the first after the first event, the last after the last.
final class Runs {
    private static final int NANOS_PER_TICK = 100;

    private final long first;
    private final long last;
    private final long every;

    Runs(Instant firstEvent, Instant lastEvent, Duration every) {
        first = Datetime.fromInstant(firstEvent);
        last = Datetime.fromInstant(lastEvent);
        this.every = ticks(every);
    }

    static long ticks(Duration duration) {
        return Math.max(1, duration.toNanos() / NANOS_PER_TICK);
    }

    long every() {
        return every;
    }

    /// The run that is the first to see an event of this time.
    long runAfter(long time) {
        return Math.floorDiv(time, every) * every + every;
    }

    long lastRun() {
        return runAfter(last);
    }

    long firstRun() {
        return runAfter(first);
    }

    List<Long> all() {
        List<Long> runs = new ArrayList<>();
        for (long now = firstRun(); now <= lastRun(); now += every) {
            runs.add(now);
        }
        return runs;
    }
}
