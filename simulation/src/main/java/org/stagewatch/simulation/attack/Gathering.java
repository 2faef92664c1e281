package org.stagewatch.simulation.attack;

import org.stagewatch.simulation.story.Scene;

/// A way of bringing files of several hosts to one place. Stateless.
interface Gathering {
    /// Plays the gathering; the scene stands at its beginning, and afterwards at its end.
    void gather(Scene scene, Attack attack);
}
