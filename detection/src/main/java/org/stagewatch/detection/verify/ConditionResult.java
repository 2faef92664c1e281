package org.stagewatch.detection.verify;

import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.SourceText.Position;

/// Whether the tests hold a condition of a query or a function.
///
/// @param place of the condition in the file
/// @param condition its text
/// @param problem what is wrong, in words that the condition's text can follow; null if it is held
public record ConditionResult(
        String file,
        Position place,
        String condition,
        @Nullable String problem) {
    public boolean isHeld() {
        return problem == null;
    }
}
