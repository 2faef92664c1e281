package org.stagewatch.detection.verify;

import org.jspecify.annotations.Nullable;

/// What became of one test case of a detection.
///
/// @param line of its heading
/// @param failure what differs or could not be run; null if all is well
public record CaseResult(
        String detection,
        String file,
        int line,
        String name,
        @Nullable String failure) {
    public boolean isPassed() {
        return failure == null;
    }
}
