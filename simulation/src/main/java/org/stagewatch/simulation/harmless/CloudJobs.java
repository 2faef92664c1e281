package org.stagewatch.simulation.harmless;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.cloud.Bucket;
import org.stagewatch.simulation.cloud.Caller;
import org.stagewatch.simulation.cloud.Cloud;
import org.stagewatch.simulation.cloud.CloudLog;
import org.stagewatch.simulation.cloud.Estate;
import org.stagewatch.simulation.cloud.Identity;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;

/// Applications fill the buckets of their servers; a job collects from them into a lake each night; now and then the
/// servers get a new bucket for their logs, or somebody puts the buckets of a project together.
final class CloudJobs implements Story {
    @Override
    public String name() {
        return HarmlessFamily.CLOUD_JOBS.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.CLOUD_JOBS, day);
        Estate estate = new Estate(enterprise);
        for (Cloud cloud : Cloud.values()) {
            for (Host host : estate.machines()) {
                episodes.add(day.atWork(dice), scene -> fill(scene, estate, cloud, host));
            }
            episodes.add(day.between(3, 5, dice), scene -> collect(scene, estate, cloud));
        }
        for (int i = Episodes.occasions(day, 0.5, enterprise, dice); i > 0; i--) {
            Cloud cloud = dice.oneOf(Cloud.values());
            episodes.add(day.atWork(dice), scene -> collectLogs(scene, estate, cloud));
        }
        for (int i = Episodes.occasions(day, 1, enterprise, dice); i > 0; i--) {
            Cloud cloud = dice.oneOf(Cloud.values());
            episodes.add(day.atWork(dice), scene -> merge(scene, estate, cloud));
        }
        return episodes.list();
    }

    private static void fill(Scene scene, Estate estate, Cloud cloud, Host host) {
        Dice dice = scene.dice();
        Caller caller =
                new Caller(estate.machines(cloud, host.role()), scene.address(host), estate.instance(cloud, host));
        for (int i = dice.between(1, 6); i > 0; i--) {
            CloudLog.of(scene, cloud)
                    .put(
                            caller,
                            estate.bucketOf(cloud, host),
                            Words.folder(dice) + "/" + Words.document(dice),
                            dice.around(300_000, 1.5));
            scene.minutes(1, 60);
        }
    }

    /// The same job takes from the same buckets.
    private static void collect(Scene scene, Estate estate, Cloud cloud) {
        Dice dice = scene.dice();
        Dice habit = scene.enterprise().habit("lake", cloud);
        Identity job = estate.application(cloud, habit.oneOf("etl", "lake-loader", "pipeline") + "-job");
        Caller caller = new Caller(job, estate.gateway(), "run-" + dice.digits(6));
        Bucket lake = estate.bucket(cloud, scene.enterprise().domain() + habit.oneOf("-lake", "-raw", "-analytics"));
        CloudLog log = CloudLog.of(scene, cloud);
        for (Host host : habit.some(estate.machines(), 5)) {
            for (int i = dice.between(1, 8); i > 0; i--) {
                String key = Words.shortName(dice) + dice.digits(4) + dice.oneOf(".csv", ".json", ".parquet");
                log.copy(caller, estate.bucketOf(cloud, host), key, lake, host.name() + "/" + key, 400_000);
                scene.millis(100, 4_000);
            }
        }
    }

    private static void collectLogs(Scene scene, Estate estate, Cloud cloud) {
        Dice dice = scene.dice();
        Bucket logs = estate.bucket(cloud, scene.enterprise().domain() + "-logs-" + dice.digits(4));
        CloudLog log = CloudLog.of(scene, cloud);
        for (Host host : dice.some(estate.machines(), dice.between(4, 12))) {
            Caller caller =
                    new Caller(estate.machines(cloud, host.role()), scene.address(host), estate.instance(cloud, host));
            for (int i = dice.between(2, 6); i > 0; i--) {
                log.put(
                        caller,
                        logs,
                        host.name() + "/" + Words.shortName(dice) + "-" + dice.digits(8) + ".log.gz",
                        90_000);
                scene.minutes(1, 20);
            }
        }
    }

    /// Somebody brings the files of a project together, or cleans up.
    private static void merge(Scene scene, Estate estate, Cloud cloud) {
        Dice dice = scene.dice();
        Caller caller = new Caller(
                estate.identity(cloud, dice.pick(scene.enterprise().staff()).account()), estate.gateway());
        Bucket target = estate.bucket(
                cloud, scene.enterprise().domain() + "-" + Words.shortName(dice) + dice.oneOf("", "-new", "-archive"));
        CloudLog log = CloudLog.of(scene, cloud);
        log.make(caller, target);
        for (Host host : dice.some(estate.machines(), dice.between(2, 5))) {
            for (int i = dice.between(3, 20); i > 0; i--) {
                String key = Words.document(dice);
                log.copy(caller, estate.bucketOf(cloud, host), key, target, key, dice.around(500_000, 1));
                scene.millis(80, 3_000);
            }
            scene.minutes(1, 15);
        }
    }
}
