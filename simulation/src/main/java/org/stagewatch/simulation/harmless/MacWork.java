package org.stagewatch.simulation.harmless;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.enterprise.Person;
import org.stagewatch.simulation.event.LogonType;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;

/// The work of people with Macs; now and then one of them collects reports from the others over SSH and packs them.
final class MacWork implements Story {
    @Override
    public String name() {
        return HarmlessFamily.MAC_WORK.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.MAC_WORK, day);
        for (Person person : enterprise.macUsers()) {
            int tasks = day.isWorkday() || day.index() == 0 ? 4 + dice.count(8) : dice.count(1);
            for (int i = tasks; i > 0; i--) {
                episodes.add(day.atWork(dice), scene -> work(scene, person));
            }
        }
        for (int i = Episodes.occasions(day, 1.5, enterprise, dice); i > 0; i--) {
            episodes.add(day.between(9, 16, dice), MacWork::collectReports);
        }
        return episodes.list();
    }

    private static void work(Scene scene, Person person) {
        Dice dice = scene.dice();
        Host mac = person.home();
        Account account = Account.linux(mac, person.account().name());
        String home = "/Users/" + account.name() + "/";
        RunningProcess shell = scene.running(mac, Programs.ZSH, account, "-zsh");
        switch (dice.between(0, 3)) {
            case 0 -> {
                String archive = home + "Desktop/" + Words.documentStem(dice) + ".zip";
                RunningProcess packer = scene.start(
                        mac,
                        shell,
                        Programs.DITTO,
                        "ditto -c -k " + home + "Documents/" + Words.folder(dice) + " " + archive);
                scene.create(mac, packer, archive, dice.around(3_000_000, 1.2));
            }
            case 1 -> {
                Host server = dice.pick(scene.enterprise().hosts(HostRole.LINUX_SERVER));
                RunningProcess sender = scene.start(
                        mac,
                        shell,
                        Programs.RSYNC,
                        "rsync -av " + home + "Sites/ " + account.name() + "@" + server.name() + ":www/");
                scene.connect(mac, sender, server, 22);
                Account remote = Account.linux(server, account.name());
                scene.logon(server, remote, LogonType.NETWORK, mac);
                RunningProcess daemon =
                        scene.running(server, Programs.SSHD, remote, "sshd: " + remote.name() + "@notty");
                scene.accept(server, daemon, 22, scene.address(mac));
                RunningProcess receiver =
                        scene.start(server, daemon, Programs.RSYNC, "rsync --server -vlogDtpre.iLsfxC . www/");
                for (int i = dice.between(1, 9); i > 0; i--) {
                    scene.create(
                            server,
                            receiver,
                            "/home/" + remote.name() + "/www/" + Words.shortName(dice) + ".html",
                            20_000);
                }
            }
            default -> {
                RunningProcess office = scene.running(
                        mac, Program.plain("/Applications/Microsoft Word.app/Contents/MacOS/Microsoft Word"), account);
                for (int i = dice.between(1, 4); i > 0; i--) {
                    scene.seconds(1, 200)
                            .create(mac, office, home + "Documents/" + Words.document(dice), dice.around(150_000, 1.3));
                }
            }
        }
    }

    private static void collectReports(Scene scene) {
        Dice dice = scene.dice();
        List<Person> users = scene.enterprise().macUsers();
        Person collector = dice.pick(users);
        Host mac = collector.home();
        Account account = Account.linux(mac, collector.account().name());
        RunningProcess shell = scene.running(mac, Programs.ZSH, account, "-zsh");
        String folder = "/Users/Shared/diagnostics-" + dice.digits(4);
        List<Person> others =
                users.stream().filter(person -> !person.equals(collector)).toList();
        for (Person person : dice.some(others, dice.between(2, 5))) {
            String file = folder + "/sysdiagnose_" + person.home().name() + ".tar.gz";
            RunningProcess copier = scene.start(
                    mac,
                    shell,
                    Programs.SCP,
                    "scp admin@" + person.home().name() + ":/private/var/tmp/sysdiagnose.tar.gz " + file);
            scene.connect(mac, copier, person.home(), 22);
            scene.logon(person.home(), Account.linux(person.home(), "admin"), LogonType.NETWORK, mac);
            scene.create(mac, copier, file, dice.around(200_000_000, 0.5));
            scene.minutes(1, 10);
        }
        RunningProcess packer = scene.start(mac, shell, Programs.ZIP, "zip -r " + folder + ".zip " + folder);
        scene.create(mac, packer, folder + ".zip", dice.around(800_000_000, 0.5));
    }
}
