package org.stagewatch.simulation.attack;

import java.time.Duration;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.Share;
import org.stagewatch.simulation.event.LogonType;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Label;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Unc;

/// The intruder packs the files on each source first; what moves is one archive a host.
final class PackedGathering implements Gathering {
    /// How the archive gets to the place.
    enum Way {
        /// The source copies it to the share.
        SEND,
        /// The staging host copies it from the source's public folder, under the source's name.
        FETCH,
        /// The archiver writes it right into the share.
        WRITE_THERE
    }

    private final Way way;

    PackedGathering(Way way) {
        this.way = way;
    }

    @Override
    public void gather(Scene scene, Attack attack) {
        Intrusion.phase(scene, attack, Label.Phase.GATHER);
        RunningProcess shell = Intrusion.shell(scene, attack, attack.place().host());
        for (Host source : attack.sources()) {
            Intrusion.phase(scene, attack, Label.Phase.GATHER, source);
            switch (way) {
                case SEND -> send(scene, attack, source);
                case FETCH -> fetch(scene, attack, source, shell);
                case WRITE_THERE -> writeThere(scene, attack, source);
            }
            scene.wait(Duration.ofSeconds(5), attack.pause());
        }
    }

    private static void send(Scene scene, Attack attack, Host source) {
        Dice dice = scene.dice();
        Place.SharedFolder place = attack.sharedFolder();
        RunningProcess shell = Intrusion.shell(scene, attack, source);
        String archive = dice.oneOf("C:\\ProgramData\\", "C:\\Windows\\Temp\\", "C:\\Users\\Public\\")
                + Intrusion.subfolder(attack, source, dice)
                + attack.tooling().archiveEnding();
        long size = pack(scene, attack, source, shell, archive);
        RunningProcess copier = attack.tooling()
                .copyTool()
                .startForFile(scene, source, shell, archive, Unc.of(scene, place.share()) + "\\" + place.folder());
        Scene.SmbSession session = scene.open(place.share(), attack.account(), source, copier);
        session.create(place.folder() + "\\" + name(archive), size);
        if (dice.chance(0.7)) {
            scene.seconds(2, 60).delete(source, shell, archive, size);
        }
    }

    private static void fetch(Scene scene, Attack attack, Host source, RunningProcess shell) {
        Host staging = attack.place().host();
        Share share = source.driveShare('c');
        scene.logon(source, attack.account(), LogonType.NETWORK, staging);
        RunningProcess task =
                scene.running(source, Programs.SVCHOST, Account.SYSTEM, "svchost.exe -k netsvcs -s Schedule");
        RunningProcess script = scene.start(source, task, Programs.CMD, "cmd.exe /c C:\\Users\\Public\\run.bat");
        String folder = "C:\\Users\\Public\\path";
        String archive = folder + attack.tooling().archiveEnding();
        long size = pack(scene, attack, source, script, archive);
        scene.minutes(1, 20);
        String target =
                attack.place().path() + "\\" + source.name() + attack.tooling().archiveEnding();
        RunningProcess copier = scene.start(
                staging,
                shell,
                Programs.XCOPY,
                "xcopy " + Unc.of(scene, share) + "\\Users\\Public\\" + name(archive) + " " + target + " /H /Y");
        scene.connect(staging, copier, source, 445);
        scene.create(staging, copier, target, size);
    }

    private static void writeThere(Scene scene, Attack attack, Host source) {
        Dice dice = scene.dice();
        Place.SharedFolder place = attack.sharedFolder();
        RunningProcess shell = Intrusion.shell(scene, attack, source);
        String file = Words.shortName(dice) + attack.tooling().archiveEnding();
        Program program = attack.tooling().archiveProgram();
        RunningProcess packer = scene.start(
                source,
                shell,
                program,
                program.fileName() + " a -mx9 -r0 -p" + dice.text("abcdefghkmnpqrstuvwxyzABCDEFGH23456789", 16) + " \""
                        + Unc.of(scene, place.share()) + "\\" + place.folder() + "\\" + file + "\" C:\\"
                        + Intrusion.lootFolder(source, dice));
        Scene.SmbSession session = scene.open(place.share(), attack.account(), source, packer);
        scene.seconds(2, 90);
        session.create(place.folder() + "\\" + file, dice.around(30_000_000, 0.9));
    }

    private static long pack(Scene scene, Attack attack, Host source, RunningProcess shell, String archive) {
        Tooling tooling = attack.tooling();
        long size = scene.dice().around(8_000_000, 1);
        tooling.archiver()
                .pack(
                        scene,
                        source,
                        shell,
                        tooling.archiveProgram(),
                        archive,
                        "C:\\" + Intrusion.lootFolder(source, scene.dice()),
                        size,
                        tooling.password());
        return size;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('\\') + 1);
    }
}
