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
import org.stagewatch.simulation.enterprise.ServicePurpose;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;

/// Each night servers put their backups into one bucket of the account for copies, and the disks of others are copied
/// and
/// shared with that account.
final class CloudBackup implements Story {
    @Override
    public String name() {
        return HarmlessFamily.CLOUD_BACKUP.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.CLOUD_BACKUP, day);
        Estate estate = new Estate(enterprise);
        for (Cloud cloud : Cloud.values()) {
            for (Host host : estate.machines()) {
                Dice habit = enterprise.habit("cloud-backup", cloud, host.name());
                if (habit.chance(0.5)) {
                    episodes.add(day.between(1, 4, dice), scene -> objects(scene, estate, cloud, host));
                } else if (habit.chance(0.6)) {
                    episodes.add(day.between(1, 4, dice), scene -> disk(scene, estate, cloud, host));
                }
            }
        }
        return episodes.list();
    }

    /// One identity for all servers, or the role of each.
    private static void objects(Scene scene, Estate estate, Cloud cloud, Host host) {
        Dice dice = scene.dice();
        Dice habit = scene.enterprise().habit("cloud-backup-identity", cloud);
        Identity identity = habit.chance(0.5)
                ? estate.key(
                        cloud, scene.enterprise().service(ServicePurpose.BACKUP).name())
                : estate.machines(cloud, host.role());
        Caller caller = new Caller(identity, scene.address(host), estate.instance(cloud, host));
        Bucket vault = estate.vaultBucket(cloud, scene.enterprise().domain() + habit.oneOf("-backup", "-vault", "-dr"));
        CloudLog log = CloudLog.of(scene, cloud);
        for (int i = dice.between(1, 4); i > 0; i--) {
            String file =
                    dice.oneOf("db-", "files-", "config-") + dice.digits(8) + dice.oneOf(".bak", ".zip", ".tar.gz");
            log.put(caller, vault, host.name() + "/" + file, dice.around(90_000_000, 1.2));
            scene.seconds(5, 400);
        }
    }

    private static void disk(Scene scene, Estate estate, Cloud cloud, Host host) {
        Identity identity = estate.application(
                cloud,
                scene.enterprise()
                        .habit("cloud-backup-program", cloud)
                        .oneOf("snapshot-manager", "recovery-service", "nightly-copies"));
        Caller caller = new Caller(
                identity, estate.gateway(), Words.shortName(scene.enterprise().habit("session")));
        CloudLog log = CloudLog.of(scene, cloud);
        String disk = estate.disk(cloud, host);
        String copy = log.copyDisk(caller, disk);
        scene.minutes(2, 30);
        String receiver = switch (cloud) {
            case AMAZON -> estate.vaultAccount(cloud);
            case AZURE -> "link";
            case GOOGLE -> "recovery@" + estate.vaultAccount(cloud) + ".iam.gserviceaccount.com";
        };
        log.giveDisk(caller, disk, copy, receiver);
    }
}
