package org.stagewatch.simulation.attack;

import java.time.Duration;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.cloud.Bucket;
import org.stagewatch.simulation.cloud.Caller;
import org.stagewatch.simulation.cloud.CloudLog;
import org.stagewatch.simulation.cloud.Estate;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.story.Label;
import org.stagewatch.simulation.story.Scene;

/// With a stolen identity, objects are copied from the buckets of several servers into one: inside the cloud, so that
/// only
/// its log tells.
final class CloudCopy implements Gathering {
    @Override
    public void gather(Scene scene, Attack attack) {
        Dice dice = scene.dice();
        Place.CloudBucket place = attack.cloudBucket();
        Estate estate = new Estate(scene.enterprise());
        CloudLog log = CloudLog.of(scene, place.bucket().cloud());
        Caller caller = CloudTheft.caller(scene, attack, place.bucket().cloud());
        CloudTheft.prepare(scene, log, attack, caller);
        for (Host source : attack.sources()) {
            Intrusion.phase(scene, attack, Label.Phase.GATHER, source);
            Bucket from = estate.bucketOf(place.bucket().cloud(), source);
            String folder = place.folder() + (dice.chance(0.4) ? Intrusion.subfolder(attack, source, dice) + "/" : "");
            for (String file : Intrusion.loot(attack, source, dice)) {
                String key = file.replace('\\', '/');
                log.copy(caller, from, key, place.bucket(), folder + key, dice.around(900_000, 2));
                scene.millis(80, attack.difficulty() == Difficulty.HARD ? 40_000 : 2_500);
            }
            scene.wait(Duration.ofSeconds(5), attack.pause());
        }
        CloudTheft.finish(scene, log, attack, caller);
    }
}
