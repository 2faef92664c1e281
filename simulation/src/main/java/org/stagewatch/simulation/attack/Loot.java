package org.stagewatch.simulation.attack;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.enterprise.Host;

/// What an attack takes from a host: file names, perhaps with a folder.
@FunctionalInterface
interface Loot {
    List<String> of(Attack attack, Host source, Dice dice);
}
