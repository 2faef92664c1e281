package org.stagewatch.evaluation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What became of an attack.
///
/// @param enterprise where it happened
/// @param catches how many alarms show it as such
/// @param isSeen whether any alarm rests on a row of it
/// @param delay from its first event to the first alarm that shows it as such; null if there is none
public record AttackOutcome(
        String enterprise,
        StagingAttack attack,
        int catches,
        boolean isSeen,
        @Nullable Duration delay) {
    public boolean isCaught() {
        return catches > 0;
    }

    /// Whether one attack became several alarms.
    public boolean isSplit() {
        return catches > 1;
    }
}
