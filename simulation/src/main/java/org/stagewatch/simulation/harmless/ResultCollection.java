package org.stagewatch.simulation.harmless;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.enterprise.Person;
import org.stagewatch.simulation.event.LogonType;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;

/// A computation ran on several Linux servers: its owner mounts or reads what each has and brings the results together.
final class ResultCollection implements Story {
    @Override
    public String name() {
        return HarmlessFamily.RESULT_COLLECTION.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.RESULT_COLLECTION, day);
        for (int i = Episodes.occasions(day, 2, enterprise, dice); i > 0; i--) {
            episodes.add(day.between(8, 17, dice), ResultCollection::collect);
        }
        return episodes.list();
    }

    private static void collect(Scene scene) {
        Dice dice = scene.dice();
        Enterprise enterprise = scene.enterprise();
        Person owner = dice.pick(enterprise.staff());
        List<Host> servers = enterprise.hosts(HostRole.LINUX_SERVER);
        Host home = dice.pick(servers);
        Account account = Account.linux(home, owner.account().name());
        RunningProcess shell = scene.running(home, Programs.BASH, account, "-bash");
        String folder = "/home/" + account.name() + "/results-" + dice.digits(3);
        boolean mounts = dice.chance(0.4);
        for (Host server : dice.some(servers, dice.between(3, 6))) {
            if (server.equals(home)) {
                continue;
            }
            String point = "/mnt/" + server.name();
            if (mounts) {
                RunningProcess mount = scene.start(
                        home, shell, Programs.MOUNT, "mount -t nfs " + server.name() + ":/export/data " + point);
                scene.connect(home, mount, server, 2049);
            }
            RunningProcess copier = mounts
                    ? scene.start(home, shell, Programs.CP, "cp -r " + point + "/run " + folder + "/" + server.name())
                    : scene.start(
                            home,
                            shell,
                            Programs.SCP,
                            "scp -r " + account.name() + "@" + server.name() + ":run " + folder + "/" + server.name());
            if (!mounts) {
                scene.connect(home, copier, server, 22);
                scene.logon(server, Account.linux(server, account.name()), LogonType.NETWORK, home);
            }
            for (int i = dice.between(2, 20); i > 0; i--) {
                scene.create(
                        home,
                        copier,
                        folder + "/" + server.name() + "/part-" + dice.digits(5) + dice.oneOf(".csv", ".h5", ".out"),
                        dice.around(4_000_000, 1));
            }
            scene.seconds(5, 300);
        }
        if (dice.chance(0.5)) {
            RunningProcess tar = scene.start(home, shell, Programs.TAR, "tar czf " + folder + ".tar.gz " + folder);
            scene.create(home, tar, folder + ".tar.gz", dice.around(90_000_000, 1));
        }
    }
}
