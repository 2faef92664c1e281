package org.stagewatch.telemetry.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.type.Datetime;

/// The first and the last of some times.
final class TimeSpan {
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    void add(long ticks) {
        first = Math.min(first, ticks);
        last = Math.max(last, ticks);
    }

    @Nullable
    Instant first() {
        return last < first ? null : Datetime.toInstant(first);
    }

    @Nullable
    Instant last() {
        return last < first ? null : Datetime.toInstant(last);
    }
}
