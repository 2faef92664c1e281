package org.stagewatch.detection.replay;

import java.time.Duration;
import java.time.Instant;
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

    /// After the last event, also if that lies on a run's instant: a query may ask for what is before now().
    long lastRun() {
        return Math.floorDiv(last, every) * every + every;
    }

    /// A run sees what happened up to its own instant.
    long firstRun() {
        return Math.floorDiv(first - 1, every) * every + every;
    }
}
