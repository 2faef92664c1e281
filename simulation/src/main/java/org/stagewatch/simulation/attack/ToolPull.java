package org.stagewatch.simulation.attack;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.event.LogonType;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Label;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Unc;

/// The staging host fetches files from shares with a tool of Windows that is there for something else.
final class ToolPull implements Gathering {
    enum Tool {
        BITS,
        CERTUTIL,
        ESENTUTL
    }

    private final Tool tool;

    ToolPull(Tool tool) {
        this.tool = tool;
    }

    @Override
    public void gather(Scene scene, Attack attack) {
        Host staging = attack.place().host();
        Intrusion.phase(scene, attack, Label.Phase.GATHER);
        RunningProcess shell = Intrusion.shell(scene, attack, staging);
        for (Host source : attack.sources()) {
            Intrusion.phase(scene, attack, Label.Phase.GATHER, source);
            scene.logon(source, attack.account(), LogonType.NETWORK, staging);
            String folder = Unc.of(scene, source.driveShare('c')) + "\\" + Intrusion.lootFolder(source, scene.dice());
            List<String> files = Intrusion.loot(attack, source, scene.dice());
            for (String file : files.subList(0, Math.min(files.size(), 12))) {
                String target = attack.place().path() + "\\" + name(file);
                fetch(scene, staging, shell, folder + "\\" + file, target);
            }
            scene.wait(Duration.ofSeconds(5), attack.pause());
        }
    }

    private void fetch(Scene scene, Host staging, RunningProcess shell, String source, String target) {
        Dice dice = scene.dice();
        long size = dice.around(300_000, 1.5);
        switch (tool) {
            case BITS -> {
                scene.start(
                        staging,
                        shell,
                        Programs.BITSADMIN,
                        "bitsadmin /transfer " + Words.shortName(dice) + " /download /priority "
                                + dice.oneOf("normal", "foreground", "high") + " \"" + source + "\" \"" + target
                                + "\"");
                RunningProcess service = scene.running(
                        staging, Programs.SVCHOST, Account.SYSTEM, Programs.SVCHOST.path() + " -k netsvcs -p -s BITS");
                String folder = target.substring(0, target.lastIndexOf('\\'));
                String temporary = folder + "\\BIT" + dice.hex(4).toUpperCase(Locale.ROOT) + ".tmp";
                scene.create(staging, service, temporary, size);
                scene.seconds(1, 20).rename(staging, service, temporary, target, size);
            }
            case CERTUTIL -> {
                RunningProcess encoder = scene.start(
                        staging,
                        shell,
                        Programs.CERTUTIL,
                        "certutil " + dice.oneOf("-encode", "-encode -f", "-f -encodehex") + " \"" + source + "\" \""
                                + target + ".txt\"");
                scene.create(staging, encoder, target + ".txt", size * 4 / 3);
            }
            case ESENTUTL -> {
                RunningProcess copier = scene.start(
                        staging,
                        shell,
                        Programs.ESENTUTL,
                        "esentutl.exe /y \"" + source + "\" /d \"" + target + "\" /o");
                scene.create(staging, copier, target, size);
            }
        }
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('\\') + 1);
    }
}
