package org.stagewatch.simulation.harmless;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.cloud.HypervisorLog;
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

/// Administrators copy images of disks and installation media to the data stores of hypervisors, which have no sensor
/// but
/// send their syslog; servers keep copies of their configuration there.
final class HypervisorOperations implements Story {
    private static final List<String> CONFIGURATION = List.of(
            "hosts", "fstab", "passwd", "sshd_config", "resolv.conf", "crontab", "nginx.conf", "my.cnf", "sudoers");

    @Override
    public String name() {
        return HarmlessFamily.HYPERVISOR_OPERATIONS.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.HYPERVISOR_OPERATIONS, day);
        for (int i = Episodes.occasions(day, 5, enterprise, dice); i > 0; i--) {
            episodes.add(day.atWork(dice), HypervisorOperations::copyImage);
        }
        for (Host host : enterprise.hosts(HostRole.LINUX_SERVER)) {
            if (enterprise.habit("exports-to-store", host.name()).chance(0.3)) {
                episodes.add(day.between(4, 5, dice), scene -> export(scene, host));
            }
        }
        return episodes.list();
    }

    private static void copyImage(Scene scene) {
        Dice dice = scene.dice();
        Person person = dice.pick(scene.enterprise().administrators());
        Host hypervisor = dice.pick(scene.enterprise().hosts(HostRole.HYPERVISOR));
        RunningProcess shell = scene.start(
                person.home(), scene.desktop(person.home(), person.account()), Programs.POWERSHELL, "powershell.exe");
        String image = Words.shortName(dice) + dice.oneOf(".iso", ".ova", ".vmdk");
        String folder = "/vmfs/volumes/datastore" + dice.between(1, 3) + "/iso/";
        RunningProcess copier = scene.start(
                person.home(),
                shell,
                Programs.PSCP.at("C:\\Program Files\\PuTTY\\pscp.exe"),
                "pscp D:\\Images\\" + image + " root@" + hypervisor.name() + ":" + folder);
        scene.connect(person.home(), copier, hypervisor, 22);
        new HypervisorLog(scene, hypervisor)
                .receive(scene.address(person.home()), List.of(folder + image), 2_000_000_000L);
    }

    /// A server keeps a copy of its configuration beside the machines.
    private static void export(Scene scene, Host host) {
        Host hypervisor =
                scene.enterprise().habit("store").pick(scene.enterprise().hosts(HostRole.HYPERVISOR));
        RunningProcess shell =
                scene.start(host, scene.services(host), Programs.BASH, "/bin/sh -c /usr/local/bin/export.sh");
        RunningProcess copier = scene.start(
                host,
                shell,
                Programs.SCP,
                "scp -r /etc root@" + hypervisor.name() + ":/vmfs/volumes/datastore1/config/" + host.name());
        scene.connect(host, copier, hypervisor, 22);
        List<String> files = scene.dice().some(CONFIGURATION, scene.dice().between(3, 8));
        String folder = "/vmfs/volumes/datastore1/config/" + host.name() + "/";
        new HypervisorLog(scene, hypervisor)
                .receive(
                        scene.address(host),
                        files.stream().map(file -> folder + file).toList(),
                        3_000);
    }
}
