package org.stagewatch.detection.pack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A query that a person runs from time to time to look for a trace, and whose rows a person reads.
///
/// @param id the file's name without its ending
/// @param purpose what it looks for
/// @param file where it lies
public record HuntingQuery(String id, String purpose, QueryText query, Path file) {
    private static final Duration LONGEST_LOOKBACK = Duration.ofDays(30);

    /// The query as something that can be run at an instant; it never raises an alert.
    public Detection asDetection() {
        return asDetection(LONGEST_LOOKBACK);
    }

    /// The same, with how far back a run may look.
    public Detection asDetection(Duration lookback) {
        return new Detection(
                id,
                purpose,
                Severity.INFORMATIONAL,
                Confidence.LOW,
                List.of(),
                new Schedule(lookback, lookback),
                List.of(),
                Suppression.DEFAULT,
                StagingColumns.UNKNOWN,
                query,
                null);
    }
}
