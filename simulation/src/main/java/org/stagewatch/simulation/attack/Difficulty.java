package org.stagewatch.simulation.attack;

import java.util.Locale;

/// How well an attack hides.
public enum Difficulty {
    /// Many sources and files within minutes, at night, in a place that stands out.
    EASY,
    /// Fewer of everything, within an hour or two, at any time.
    MEDIUM,
    /// Three or four sources, few files, by day, over hours, often in a place that others use too.
    HARD;

    /// The name in the truth.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
