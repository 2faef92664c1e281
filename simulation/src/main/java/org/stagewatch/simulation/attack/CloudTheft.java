package org.stagewatch.simulation.attack;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.cloud.Bucket;
import org.stagewatch.simulation.cloud.Caller;
import org.stagewatch.simulation.cloud.Cloud;
import org.stagewatch.simulation.cloud.CloudLog;
import org.stagewatch.simulation.cloud.Estate;
import org.stagewatch.simulation.cloud.Identity;
import org.stagewatch.simulation.story.Label;
import org.stagewatch.simulation.story.Scene;

/// What intruders do in a cloud in every style: call it with what they stole, look around, make a place, take the
/// objects
/// out, and clean up.
final class CloudTheft {
    private CloudTheft() {}

    /// The stolen identity, from where the intruder sits: outside, or inside if it is done with care.
    static Caller caller(Scene scene, Attack attack, Cloud cloud) {
        Dice dice = scene.dice();
        Estate estate = new Estate(scene.enterprise());
        double inside = switch (attack.difficulty()) {
            case EASY -> 0.1;
            case MEDIUM -> 0.4;
            case HARD -> 0.8;
        };
        Identity identity = estate.identity(cloud, attack.account());
        return new Caller(identity, dice.chance(inside) ? estate.gateway() : Words.publicAddress(dice));
    }

    static void prepare(Scene scene, CloudLog log, Attack attack, Caller caller) {
        Intrusion.phase(scene, attack, Label.Phase.PREPARE);
        if (attack.difficulty() != Difficulty.HARD || scene.dice().chance(0.4)) {
            log.look(caller);
            scene.minutes(1, 20);
        }
        if (attack.place() instanceof Place.CloudBucket place && place.isNew() && !place.isStrangers()) {
            log.make(caller, place.bucket());
            scene.seconds(5, 300);
        }
    }

    /// Somebody outside reads the objects of a bucket of the enterprise's own; some of them are deleted afterwards.
    static void finish(Scene scene, CloudLog log, Attack attack, Caller caller) {
        if (attack.egress() != Egress.BUCKET_DOWNLOAD || !(attack.place() instanceof Place.CloudBucket place)) {
            return;
        }
        Dice dice = scene.dice();
        Bucket bucket = place.bucket();
        scene.minutes(2, 60);
        Intrusion.phase(scene, attack, Label.Phase.EGRESS);
        if (dice.chance(0.4)) {
            log.open(caller, bucket);
        }
        Caller outside = new Caller(caller.identity(), Words.publicAddress(dice), caller.session());
        List<String> taken = new ArrayList<>();
        for (int i = dice.between(3, 15); i > 0; i--) {
            String key = place.folder() + Words.document(dice);
            log.read(outside, bucket, key, dice.around(900_000, 1));
            taken.add(key);
            scene.seconds(1, 60);
        }
        if (attack.ending() == Attack.Ending.CLEANS_UP) {
            scene.minutes(2, 40);
            Intrusion.phase(scene, attack, Label.Phase.CLEAN_UP);
            taken.forEach(key -> log.delete(caller, bucket, key));
        }
    }
}
