package org.stagewatch.simulation.story;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stagewatch.simulation.enterprise.Host;

/// What an event really belongs to. It goes into the truth, never into the evidence.
public sealed interface Label {
    /// Harmless work.
    ///
    /// @param family the kind of work, such as `backup`
    /// @param episode one piece of work of that kind
    record Harmless(String family, String episode) implements Label {}

    /// A staging attack.
    ///
    /// @param source the host whose files an event is about, where it is about one
    record Staging(String attack, Phase phase, @Nullable Host source) implements Label {}

    /// The part of an attack.
    enum Phase {
        PREPARE,
        GATHER,
        ARCHIVE,
        EGRESS,
        CLEAN_UP;

        /// The name in the truth.
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
