package org.stagewatch.simulation.attack;

import java.time.Duration;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.cloud.Caller;
import org.stagewatch.simulation.cloud.Cloud;
import org.stagewatch.simulation.cloud.CloudLog;
import org.stagewatch.simulation.cloud.Estate;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.story.Label;
import org.stagewatch.simulation.story.Scene;

/// Copies of the disks of several virtual machines are handed to an account outside, to everyone, or to whoever has a
/// link.
final class SharedDisks implements Gathering {
    @Override
    public void gather(Scene scene, Attack attack) {
        Dice dice = scene.dice();
        if (!(attack.place() instanceof Place.Receiver receiver)) {
            throw new IllegalStateException(attack.place() + " receives no disks");
        }
        Cloud cloud = receiver.cloud();
        Estate estate = new Estate(scene.enterprise());
        CloudLog log = CloudLog.of(scene, cloud);
        Caller caller = CloudTheft.caller(scene, attack, cloud);
        CloudTheft.prepare(scene, log, attack, caller);
        boolean asItIs = cloud == Cloud.AZURE && dice.chance(0.5);
        for (Host source : attack.sources()) {
            Intrusion.phase(scene, attack, Label.Phase.GATHER, source);
            String disk = estate.disk(cloud, source);
            String copy = asItIs ? disk : log.copyDisk(caller, disk);
            scene.minutes(1, attack.difficulty() == Difficulty.HARD ? 40 : 6);
            log.giveDisk(caller, disk, copy, receiver.name());
            scene.wait(Duration.ofSeconds(5), attack.pause());
        }
    }
}
