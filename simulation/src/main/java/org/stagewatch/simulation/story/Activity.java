package org.stagewatch.simulation.story;

import java.time.Instant;

/// A piece of work that begins at a moment. It is played only when the timeline gets there.
public record Activity(Instant start, Label label, Script script) {
    /// What happens. Every event must lie at or after the scene's beginning.
    @FunctionalInterface
    public interface Script {
        void play(Scene scene);
    }
}
