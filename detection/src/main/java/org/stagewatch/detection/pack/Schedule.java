package org.stagewatch.detection.pack;

import java.time.Duration;

/// How often a detection runs, and how far back each run reads.
public record Schedule(Duration every, Duration lookback) {
    public Schedule {
        if (!every.isPositive() || !lookback.isPositive()) {
            throw new IllegalArgumentException("a schedule needs positive times: " + every + ", " + lookback);
        }
    }
}
