package org.stagewatch.simulation.attack;

import java.time.Duration;
import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.Share;
import org.stagewatch.simulation.event.LogonType;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Label;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Unc;

/// The staging host fetches from the shares of the sources. Only it shows the files; the sources show a logon.
final class Pull implements Gathering {
    @Override
    public void gather(Scene scene, Attack attack) {
        Host staging = attack.place().host();
        Intrusion.phase(scene, attack, Label.Phase.GATHER);
        RunningProcess shell = Intrusion.shell(scene, attack, staging);
        for (Host source : attack.sources()) {
            Intrusion.phase(scene, attack, Label.Phase.GATHER, source);
            fetch(scene, attack, shell, source);
            scene.wait(Duration.ofSeconds(5), attack.pause());
        }
    }

    private static void fetch(Scene scene, Attack attack, RunningProcess shell, Host source) {
        Dice dice = scene.dice();
        Host staging = attack.place().host();
        String target = attack.place().path() + "\\" + Intrusion.subfolder(attack, source, dice);
        List<Share> shares = scene.enterprise().sharesOf(source);
        boolean ordinary = !shares.isEmpty() && dice.chance(0.6);
        Share share = ordinary ? dice.pick(shares) : source.driveShare('c');
        String folder = ordinary ? Words.folder(dice) : Intrusion.lootFolder(source, dice);
        RunningProcess copier = attack.tooling()
                .copyTool()
                .start(
                        scene,
                        staging,
                        shell,
                        attack.tooling().copyProgram(),
                        Unc.of(scene, share) + "\\" + folder,
                        target);
        scene.logon(source, attack.account(), LogonType.NETWORK, staging);
        if (dice.chance(0.8)) {
            scene.connect(staging, copier, source, 445);
        }
        for (String file : Intrusion.loot(attack, source, dice)) {
            scene.create(staging, copier, target + "\\" + file, dice.around(200_000, 1.5));
        }
    }
}
