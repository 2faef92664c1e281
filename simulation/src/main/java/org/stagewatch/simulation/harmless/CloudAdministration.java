package org.stagewatch.simulation.harmless;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.cloud.Caller;
import org.stagewatch.simulation.cloud.Cloud;
import org.stagewatch.simulation.cloud.CloudLog;
import org.stagewatch.simulation.cloud.Estate;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.Person;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;

/// Administrators look around in clouds each day. Sometimes they hand copies of disks to the enterprise's other
/// account,
/// to a colleague, or, one of them, to a supplier who looks for a fault.
final class CloudAdministration implements Story {
    @Override
    public String name() {
        return HarmlessFamily.CLOUD_ADMINISTRATION.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.CLOUD_ADMINISTRATION, day);
        Estate estate = new Estate(enterprise);
        if (day.isWorkday()) {
            for (Person person : enterprise.administrators()) {
                episodes.add(day.atWork(dice), scene -> look(scene, estate, person));
            }
        }
        for (int i = Episodes.occasions(day, 1.5, enterprise, dice); i > 0; i--) {
            boolean toSupplier = dice.chance(0.3);
            episodes.add(day.atWork(dice), scene -> share(scene, estate, toSupplier));
        }
        return episodes.list();
    }

    private static void look(Scene scene, Estate estate, Person person) {
        for (Cloud cloud : Cloud.values()) {
            if (scene.dice().chance(0.6)) {
                CloudLog.of(scene, cloud).look(new Caller(estate.identity(cloud, person.account()), estate.gateway()));
                scene.minutes(1, 40);
            }
        }
    }

    private static void share(Scene scene, Estate estate, boolean toSupplier) {
        Dice dice = scene.dice();
        Person person = dice.pick(scene.enterprise().administrators());
        Cloud cloud = dice.oneOf(Cloud.values());
        Caller caller = new Caller(estate.identity(cloud, person.account()), estate.gateway());
        CloudLog log = CloudLog.of(scene, cloud);
        String receiver = switch (cloud) {
            case AMAZON -> toSupplier ? Estate.strangersAccount(cloud, dice) : estate.vaultAccount(cloud);
            case AZURE -> "link";
            case GOOGLE ->
                toSupplier
                        ? "support@supplier.example"
                        : dice.pick(scene.enterprise().persons()).account().upn();
        };
        if (receiver == null) {
            throw new IllegalStateException("every person has an address");
        }
        // A link is made for a single disk that is taken elsewhere; images for an account may be many.
        int count = toSupplier || cloud == Cloud.AZURE ? 1 : dice.between(1, 4);
        for (Host host : dice.some(estate.machines(), count)) {
            String disk = estate.disk(cloud, host);
            String copy = log.copyDisk(caller, disk);
            scene.minutes(1, 20);
            log.giveDisk(caller, disk, copy, receiver);
        }
    }
}
