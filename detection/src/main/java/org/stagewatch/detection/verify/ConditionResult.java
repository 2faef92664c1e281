package org.stagewatch.detection.verify;

import org.stagewatch.kql.source.SourceText.Position;

/// Whether a test notices that a condition of a query is gone.
///
/// @param place of the condition in the query
/// @param condition its text
/// @param noticedBy the name of the first case that fails without it; empty if every case still passes
public record ConditionResult(String detection, String file, Position place, String condition, String noticedBy) {
    public boolean isTested() {
        return !noticedBy.isEmpty();
    }
}
