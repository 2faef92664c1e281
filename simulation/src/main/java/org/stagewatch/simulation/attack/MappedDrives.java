package org.stagewatch.simulation.attack;

import java.time.Duration;
import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.event.LogonType;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Label;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Unc;

/// Shares get drive letters first; the copies come later and name only the letters. Either the staging host maps the
/// sources, or each source maps the staging share.
final class MappedDrives implements Gathering {
    /// Who maps.
    enum Side {
        STAGING_HOST,
        EITHER
    }

    private final Side side;

    MappedDrives(Side side) {
        this.side = side;
    }

    @Override
    public void gather(Scene scene, Attack attack) {
        if (side == Side.STAGING_HOST || scene.dice().chance(0.5)) {
            mapSources(scene, attack);
        } else {
            mapStaging(scene, attack);
        }
    }

    private static void mapSources(Scene scene, Attack attack) {
        Dice dice = scene.dice();
        Host staging = attack.place().host();
        Intrusion.phase(scene, attack, Label.Phase.GATHER);
        RunningProcess shell = Intrusion.shell(scene, attack, staging);
        List<String> letters = dice.some(List.of("F G H I J K L M N O P Q R S T U V W X Y Z".split(" ")), 20);
        int next = 0;
        for (Host source : attack.sources()) {
            Intrusion.phase(scene, attack, Label.Phase.GATHER, source);
            String letter = letters.get(next++ % letters.size()) + ":";
            scene.start(
                    staging,
                    shell,
                    Programs.NET,
                    "net use " + letter + " " + Unc.of(scene, source.driveShare('c')) + credentials(attack, dice));
            scene.logon(source, attack.account(), LogonType.NETWORK, staging);
            scene.wait(Duration.ofSeconds(20), attack.pause());
            String target = attack.place().path() + "\\" + Intrusion.subfolder(attack, source, dice);
            RunningProcess copier = attack.tooling()
                    .copyTool()
                    .start(scene, staging, shell, letter + "\\" + Intrusion.lootFolder(source, dice), target);
            for (String file : Intrusion.loot(attack, source, dice)) {
                scene.create(staging, copier, target + "\\" + file, dice.around(200_000, 1.5));
            }
            if (dice.chance(0.5)) {
                scene.start(staging, shell, Programs.NET, "net use " + letter + " /delete /y");
            }
        }
    }

    private static void mapStaging(Scene scene, Attack attack) {
        Dice dice = scene.dice();
        Place.SharedFolder place = attack.sharedFolder();
        for (Host source : attack.sources()) {
            Intrusion.phase(scene, attack, Label.Phase.GATHER, source);
            RunningProcess shell = Intrusion.shell(scene, attack, source);
            String letter = dice.oneOf("K:", "P:", "R:", "V:", "Y:", "Z:");
            scene.start(
                    source,
                    shell,
                    Programs.NET,
                    "net use " + letter + " " + Unc.of(scene, place.share()) + credentials(attack, dice));
            Scene.SmbSession session = scene.open(place.share(), attack.account(), source);
            scene.wait(Duration.ofSeconds(20), attack.pause());
            attack.tooling()
                    .copyTool()
                    .start(
                            scene,
                            source,
                            shell,
                            "C:\\" + Intrusion.lootFolder(source, dice),
                            letter + "\\" + place.folder());
            for (String file : Intrusion.loot(attack, source, dice)) {
                session.create(place.folder() + "\\" + file, dice.around(200_000, 1.5));
            }
        }
    }

    private static String credentials(Attack attack, Dice dice) {
        if (dice.chance(0.4)) {
            return "";
        }
        return " /user:" + attack.account().domain() + "\\" + attack.account().name() + " "
                + Words.capitalise(dice.text("abcdefghkmnpqrstuvwxyz", 7)) + dice.digits(3) + "!";
    }
}
