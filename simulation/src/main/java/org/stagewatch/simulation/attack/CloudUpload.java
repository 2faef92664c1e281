package org.stagewatch.simulation.attack;

import java.time.Duration;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.cloud.Caller;
import org.stagewatch.simulation.cloud.Cloud;
import org.stagewatch.simulation.cloud.CloudLog;
import org.stagewatch.simulation.cloud.Estate;
import org.stagewatch.simulation.cloud.Identity;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Label;
import org.stagewatch.simulation.story.Scene;

/// Several virtual machines put objects into one bucket, with one stolen identity or with the roles they have. A
/// program of
/// the intruder's own does it, so that beside connections only the cloud's log tells.
final class CloudUpload implements Gathering {
    @Override
    public void gather(Scene scene, Attack attack) {
        Dice dice = scene.dice();
        Place.CloudBucket place = attack.cloudBucket();
        Cloud cloud = place.bucket().cloud();
        Estate estate = new Estate(scene.enterprise());
        CloudLog log = CloudLog.of(scene, cloud);
        Caller stolen = CloudTheft.caller(scene, attack, cloud);
        CloudTheft.prepare(scene, log, attack, stolen);
        boolean byRoles = attack.difficulty() == Difficulty.HARD && dice.chance(0.4);
        for (Host source : attack.sources()) {
            Intrusion.phase(scene, attack, Label.Phase.GATHER, source);
            Identity identity = byRoles ? estate.machines(cloud, source.role()) : stolen.identity();
            Caller caller = new Caller(
                    identity, scene.address(source), byRoles ? estate.instance(cloud, source) : stolen.session());
            RunningProcess implant = scene.running(source, Intrusion.implant(dice), attack.account());
            scene.connect(source, implant, place.host(), 443);
            String folder = place.folder() + (dice.chance(0.4) ? Intrusion.subfolder(attack, source, dice) + "/" : "");
            for (String file : Intrusion.loot(attack, source, dice)) {
                log.put(caller, place.bucket(), folder + file.replace('\\', '/'), dice.around(700_000, 2));
                scene.millis(80, attack.difficulty() == Difficulty.HARD ? 40_000 : 2_500);
            }
            scene.wait(Duration.ofSeconds(5), attack.pause());
        }
        CloudTheft.finish(scene, log, attack, stolen);
    }
}
