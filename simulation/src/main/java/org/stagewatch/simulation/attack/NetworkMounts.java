package org.stagewatch.simulation.attack;

import java.time.Duration;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.event.LogonType;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Label;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Unc;

/// A Linux server mounts folders that others export, over NFS or SMB, and copies from the mounted folders.
final class NetworkMounts implements Gathering {
    @Override
    public void gather(Scene scene, Attack attack) {
        Host staging = attack.place().host();
        Intrusion.phase(scene, attack, Label.Phase.GATHER);
        Account account = Account.linux(
                staging, scene.dice().oneOf("root", attack.account().name()));
        RunningProcess shell = scene.running(staging, Programs.BASH, account, "-bash");
        for (Host source : attack.sources()) {
            Intrusion.phase(scene, attack, Label.Phase.GATHER, source);
            copy(scene, attack, shell, source);
            scene.wait(Duration.ofSeconds(5), attack.pause());
        }
    }

    private static void copy(Scene scene, Attack attack, RunningProcess shell, Host source) {
        Dice dice = scene.dice();
        Host staging = attack.place().host();
        boolean isWindows = source.role().isWindows();
        String point = "/mnt/" + dice.oneOf(source.name(), Words.shortName(dice));
        String command = isWindows
                ? "mount -t cifs //" + Unc.host(scene, source) + "/C$ " + point + " -o username="
                        + attack.account().name() + ",domain="
                        + attack.account().domain()
                : "mount -t nfs " + source.name() + ":" + dice.oneOf("/home", "/srv/files", "/var/www", "/export/data")
                        + " " + point;
        RunningProcess mount = scene.start(staging, shell, Programs.MOUNT, command);
        scene.connect(staging, mount, source, isWindows ? 445 : 2049);
        if (isWindows) {
            scene.logon(source, attack.account(), LogonType.NETWORK, staging);
        }
        String target = attack.place().path() + "/" + Intrusion.subfolder(attack, source, dice);
        String folder = point + (isWindows ? "/Users" : dice.oneOf("", "/" + Words.folder(dice)));
        Program program = dice.oneOf(Programs.CP, Programs.RSYNC);
        RunningProcess copier = scene.seconds(2, 60)
                .start(
                        staging,
                        shell,
                        program,
                        (program.equals(Programs.CP) ? "cp -r " : "rsync -a ") + folder + " " + target);
        for (String file : Intrusion.loot(attack, source, dice)) {
            scene.create(staging, copier, target + "/" + file.replace('\\', '/'), dice.around(200_000, 1.5));
        }
        scene.start(staging, shell, Program.plain("/usr/bin/umount"), "umount " + point);
    }
}
