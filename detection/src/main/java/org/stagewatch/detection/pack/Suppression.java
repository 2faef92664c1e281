package org.stagewatch.detection.pack;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a result row is nothing new.
///
/// @param same the columns in which two rows agree that are the same finding; empty to work them out from the entities
/// @param time for how long a row that agrees is nothing new; null for ever
public record Suppression(List<String> same, @Nullable Duration time) {
    public static final Suppression DEFAULT = new Suppression(List.of(), null);

    public Suppression {
        same = List.copyOf(same);
    }
}
