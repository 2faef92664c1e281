package org.stagewatch.simulation.attack;

import java.time.Duration;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Label;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Unc;

/// The intruder works on each source by remote desktop, with the own drive brought along, and copies to it. The copies
/// are commands of the sources; the files are written by the remote desktop client of the staging host.
final class RemoteDesktopDrive implements Gathering {
    @Override
    public void gather(Scene scene, Attack attack) {
        Dice dice = scene.dice();
        Host staging = attack.place().host();
        Intrusion.phase(scene, attack, Label.Phase.GATHER);
        RunningProcess desktop = scene.desktop(staging, attack.account());
        for (Host source : attack.sources()) {
            Intrusion.phase(scene, attack, Label.Phase.GATHER, source);
            RunningProcess client = scene.start(
                    staging, desktop, Programs.REMOTE_DESKTOP, "\"mstsc.exe\" /v:" + Unc.host(scene, source));
            scene.connect(staging, client, source, 3389);
            RunningProcess remote = scene.remoteDesktop(source, attack.account(), staging);
            String target = "\\\\tsclient\\C\\" + attack.sharedFolder().folder();
            scene.seconds(10, 200);
            if (dice.chance(0.7)) {
                RunningProcess shell = scene.start(source, remote, Programs.CMD, "\"C:\\Windows\\system32\\cmd.exe\"");
                attack.tooling()
                        .copyTool()
                        .start(scene, source, shell, "C:\\" + Intrusion.lootFolder(source, dice), target);
            }
            for (String file : Intrusion.loot(attack, source, dice)) {
                scene.create(staging, client, attack.place().path() + "\\" + file, dice.around(200_000, 1.5));
            }
            scene.wait(Duration.ofSeconds(30), attack.pause());
        }
    }
}
