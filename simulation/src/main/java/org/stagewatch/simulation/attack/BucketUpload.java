package org.stagewatch.simulation.attack;

import java.time.Duration;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Label;
import org.stagewatch.simulation.story.Scene;

/// Each source uploads to the same bucket. The bucket has no sensor: commands and connections are all there is.
final class BucketUpload implements Gathering {
    @Override
    public void gather(Scene scene, Attack attack) {
        if (!(attack.place() instanceof Place.UnknownBucket bucket)) {
            throw new IllegalStateException(attack.place() + " is no bucket");
        }
        for (Host source : attack.sources()) {
            Intrusion.phase(scene, attack, Label.Phase.GATHER, source);
            upload(scene, attack, bucket, source);
            scene.wait(Duration.ofSeconds(5), attack.pause());
        }
    }

    private static void upload(Scene scene, Attack attack, Place.UnknownBucket bucket, Host source) {
        Dice dice = scene.dice();
        RunningProcess shell = Intrusion.shell(scene, attack, source);
        Program program = bucket.tool().program(source);
        if (dice.chance(0.3)) {
            program =
                    program.at("C:\\Users\\Public\\" + dice.oneOf(program.fileName(), Words.shortName(dice) + ".exe"));
        }
        String folder = "C:\\" + Intrusion.lootFolder(source, dice);
        RunningProcess uploader = scene.start(
                source,
                shell,
                program,
                bucket.tool().commandLine(program.fileName().replace(".exe", ""), folder, bucket.path(), dice));
        for (int i = dice.between(1, 6); i > 0; i--) {
            scene.seconds(1, 40).connect(source, uploader, bucket.host(), 443);
        }
    }
}
