package org.stagewatch.simulation.attack;

import java.time.Duration;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Label;
import org.stagewatch.simulation.story.Scene;

/// A program without a command line of interest writes to the share: the receiver's rows are all there is, beside the
/// connections of the sources.
final class ImplantPush implements Gathering {
    private final Loot loot;

    ImplantPush(Loot loot) {
        this.loot = loot;
    }

    @Override
    public void gather(Scene scene, Attack attack) {
        Dice dice = scene.dice();
        Place.SharedFolder place = attack.sharedFolder();
        for (Host source : attack.sources()) {
            Intrusion.phase(scene, attack, Label.Phase.GATHER, source);
            Program program = dice.oneOf(Programs.SVCHOST, Programs.EXPLORER, Intrusion.implant(dice));
            RunningProcess implant = scene.running(source, program, attack.account());
            Scene.SmbSession session = dice.chance(0.6)
                    ? scene.open(place.share(), attack.account(), source, implant)
                    : scene.open(place.share(), attack.account(), source);
            String folder = place.folder() + (dice.chance(0.3) ? "\\" + Intrusion.subfolder(attack, source, dice) : "");
            for (String file : loot.of(attack, source, dice)) {
                session.create(folder + "\\" + file, dice.around(300_000, 1.4));
                if (attack.difficulty() == Difficulty.HARD) {
                    scene.seconds(5, 120);
                }
            }
            scene.wait(Duration.ofSeconds(5), attack.pause());
        }
    }
}
