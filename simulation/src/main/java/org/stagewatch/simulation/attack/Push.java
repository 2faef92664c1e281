package org.stagewatch.simulation.attack;

import java.time.Duration;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.Share;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Label;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Unc;

/// The sources write to one share. The receiver shows the files with the clients' addresses; each source shows the
/// copying process, if the intruder used one there.
final class Push implements Gathering {
    @Override
    public void gather(Scene scene, Attack attack) {
        Place.SharedFolder place = attack.sharedFolder();
        makeShare(scene, attack, place.share());
        for (Host source : attack.sources()) {
            Intrusion.phase(scene, attack, Label.Phase.GATHER, source);
            send(scene, attack, source);
            scene.wait(Duration.ofSeconds(5), attack.pause());
        }
    }

    /// A share that the intruder made for the purpose is announced where it is made.
    private static void makeShare(Scene scene, Attack attack, Share share) {
        boolean ofWindows = share.name().equals("ADMIN$") || share.name().equals("C$");
        boolean ofEnterprise = scene.enterprise().sharesOf(share.host()).contains(share);
        if (ofWindows || ofEnterprise) {
            return;
        }
        Intrusion.phase(scene, attack, Label.Phase.PREPARE);
        RunningProcess shell = Intrusion.shell(scene, attack, share.host());
        RunningProcess net = scene.start(
                share.host(),
                shell,
                Programs.NET,
                "net share " + share.name() + "=" + share.path() + " /grant:everyone,full");
        scene.start(
                share.host(),
                net,
                Programs.NET1,
                "C:\\Windows\\system32\\net1 share " + share.name() + "=" + share.path() + " /grant:everyone,full");
        scene.activity(
                share.host(),
                net,
                "NetworkShareObjectAdded",
                null,
                "ShareName",
                "\\\\*\\" + share.name(),
                "ShareLocalPath",
                share.path());
    }

    private static void send(Scene scene, Attack attack, Host source) {
        Dice dice = scene.dice();
        Place.SharedFolder place = attack.sharedFolder();
        String folder = place.folder() + (dice.chance(0.5) ? "\\" + Intrusion.subfolder(attack, source, dice) : "");
        RunningProcess shell = Intrusion.shell(scene, attack, source);
        RunningProcess copier = attack.tooling()
                .copyTool()
                .start(
                        scene,
                        source,
                        shell,
                        attack.tooling().copyProgram(),
                        "C:\\" + Intrusion.lootFolder(source, dice),
                        Unc.of(scene, place.share()) + "\\" + folder);
        Scene.SmbSession session = scene.open(place.share(), attack.account(), source, copier);
        for (String file : Intrusion.loot(attack, source, dice)) {
            session.create(folder + "\\" + file, dice.around(200_000, 1.5));
        }
    }
}
