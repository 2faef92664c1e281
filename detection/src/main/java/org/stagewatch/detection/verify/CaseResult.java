package org.stagewatch.detection.verify;

import org.jspecify.annotations.Nullable;

/// What became of one test of a package.
///
/// @param subject what is tested: a detection, a hunting query, a document, an attack test
/// @param line where the test stands
/// @param failure what differs or could not be run; null if all is well
public record CaseResult(
        String subject,
        String file,
        int line,
        String name,
        @Nullable String failure) {
    public boolean isPassed() {
        return failure == null;
    }
}
