package org.stagewatch.simulation.harmless;

import java.util.List;
import java.util.Locale;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.cloud.Caller;
import org.stagewatch.simulation.cloud.Cloud;
import org.stagewatch.simulation.cloud.CloudLog;
import org.stagewatch.simulation.cloud.Estate;
import org.stagewatch.simulation.cloud.Identity;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.enterprise.Person;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;

/// Servers copy their exports to the firm's own bucket each night; now and then several people upload to the bucket of
/// a project. The provider's log has what they put there.
final class CloudBuckets implements Story {
    @Override
    public String name() {
        return HarmlessFamily.CLOUD_BUCKETS.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.CLOUD_BUCKETS, day);
        String company = enterprise.domain();
        for (Host host : enterprise.hosts(HostRole.DATABASE_SERVER)) {
            episodes.add(
                    day.between(3, 5, dice),
                    scene -> upload(
                            scene,
                            host,
                            scene.services(host),
                            "D:\\Exports",
                            "s3://" + company + "-archive/" + host.name()));
        }
        for (int i = Episodes.occasions(day, 2, enterprise, dice); i > 0; i--) {
            String bucket = "s3://" + company + "-" + dice.pick(Words.PROJECTS).toLowerCase(Locale.ROOT) + "/input";
            for (Person person : dice.some(enterprise.staff(), dice.between(3, 7))) {
                episodes.add(
                        day.atWork(dice),
                        scene -> upload(
                                scene,
                                person.home(),
                                scene.desktop(person.home(), person.account()),
                                Paths.documents(person.account()) + "\\" + Words.folder(scene.dice()),
                                bucket));
            }
        }
        return episodes.list();
    }

    private static void upload(Scene scene, Host host, RunningProcess parent, String folder, String bucket) {
        Dice dice = scene.dice();
        RunningProcess uploader = scene.start(
                host, parent, Programs.AWS, "aws s3 " + dice.oneOf("sync ", "cp --recursive ") + folder + " " + bucket);
        Host store = scene.enterprise().hosts(HostRole.OBJECT_STORE).getFirst();
        Estate estate = new Estate(scene.enterprise());
        Identity identity = parent.account().kind() == Account.Kind.PERSON
                ? estate.identity(Cloud.AMAZON, parent.account())
                : estate.key(Cloud.AMAZON, "exports");
        Caller caller = new Caller(identity, estate.gateway());
        String[] parts = bucket.substring("s3://".length()).split("/", 2);
        for (int i = dice.between(1, 5); i > 0; i--) {
            scene.seconds(1, 30).connect(host, uploader, store, 443);
            CloudLog.of(scene, Cloud.AMAZON)
                    .put(
                            caller,
                            estate.bucket(Cloud.AMAZON, parts[0]),
                            parts[1] + "/"
                                    + (folder.endsWith("Exports")
                                            ? Words.shortName(dice) + ".bak"
                                            : Words.document(dice)),
                            dice.around(2_000_000, 1.5));
        }
    }
}
