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
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;

/// Work among Linux servers: nightly rsync to one of them, archives of logs, copies by administrators, playbooks.
final class LinuxOperations implements Story {
    @Override
    public String name() {
        return HarmlessFamily.LINUX_OPERATIONS.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.LINUX_OPERATIONS, day);
        List<Host> hosts = enterprise.hosts(HostRole.LINUX_SERVER);
        Host keeper = enterprise.habit("linux-keeper").pick(hosts);
        for (Host host : hosts) {
            episodes.add(day.between(0.2, 0.5, dice), scene -> rotateLogs(scene, host));
            if (!host.equals(keeper)) {
                episodes.add(day.between(1.5, 3, dice), scene -> synchronise(scene, host, keeper));
            }
        }
        if (day.isWorkday()) {
            for (int i = dice.count(1 + hosts.size() / 2.0); i > 0; i--) {
                episodes.add(day.atWork(dice), scene -> copyByHand(scene, dice));
            }
            episodes.add(day.atWork(dice), LinuxOperations::runPlaybook);
        }
        return episodes.list();
    }

    private static void rotateLogs(Scene scene, Host host) {
        Dice dice = scene.dice();
        RunningProcess shell = scene.start(
                host, scene.services(host), Programs.BASH, "/bin/sh -c run-parts " + "--report /etc/cron.daily");
        String archive = "/var/log/archive/" + Words.shortName(dice) + "-" + dice.digits(8) + ".tar.gz";
        RunningProcess tar = scene.start(host, shell, Programs.TAR, "tar -czf " + archive + " /var/log/*.1");
        scene.create(host, tar, archive, dice.around(4_000_000, 1));
    }

    /// A server sends its data to the one that keeps copies; there sshd and rsync receive it.
    private static void synchronise(Scene scene, Host host, Host keeper) {
        Dice dice = scene.dice();
        Dice habit = scene.enterprise().habit("rsync");
        String root = habit.oneOf("/srv/backup/", "/data/mirror/", "/backup/");
        Account user = Account.linux(host, "root");
        RunningProcess sender = scene.start(
                host,
                scene.services(host),
                Programs.RSYNC,
                "rsync -a --delete /var/www/ backup@" + keeper.name() + ":" + root + host.name() + "/");
        scene.startAs(host, sender, Programs.SSH, "ssh -l backup " + keeper.name() + " rsync --server", user);
        scene.connect(host, sender, keeper, 22);
        Account backup = Account.linux(keeper, "backup");
        RunningProcess daemon = scene.running(keeper, Programs.SSHD, backup, "sshd: backup@notty");
        scene.accept(keeper, daemon, 22, scene.address(host));
        scene.logon(keeper, backup, LogonType.NETWORK, host);
        RunningProcess receiver = scene.start(
                keeper, daemon, Programs.RSYNC, "rsync --server -logDtpre.iLsfxC --delete . " + root + host.name());
        for (int i = dice.between(5, 40); i > 0; i--) {
            scene.create(
                    keeper,
                    receiver,
                    root + host.name() + "/" + Words.folders(dice, 2, "/") + "/" + Words.shortName(dice)
                            + dice.oneOf(".html", ".css", ".sql.gz", ".json"),
                    dice.around(30_000, 1.4));
        }
    }

    private static void copyByHand(Scene scene, Dice dice) {
        Person person = dice.pick(scene.enterprise().administrators());
        Host host = scene.dice().pick(scene.enterprise().hosts(HostRole.LINUX_SERVER));
        RunningProcess shell = scene.start(
                person.home(), scene.desktop(person.home(), person.account()), Programs.POWERSHELL, "powershell.exe");
        String file = Words.shortName(scene.dice()) + scene.dice().oneOf(".conf", ".tar.gz", ".sh", ".sql");
        RunningProcess copier = scene.start(
                person.home(),
                shell,
                Programs.PSCP.at("C:\\Program Files\\PuTTY\\pscp.exe"),
                "pscp " + file + " " + person.account().name() + "@" + host.name() + ":/tmp/");
        scene.connect(person.home(), copier, host, 22);
        Account account = Account.linux(host, person.account().name());
        RunningProcess daemon = scene.running(host, Programs.SSHD, account, "sshd: " + account.name() + "@notty");
        scene.logon(host, account, LogonType.NETWORK, person.home());
        RunningProcess receiver = scene.start(host, daemon, Programs.SFTP_SERVER, Programs.SFTP_SERVER.path());
        scene.create(host, receiver, "/tmp/" + file, scene.dice().around(90_000, 1.5));
    }

    /// A playbook visits each Linux server in turn.
    private static void runPlaybook(Scene scene) {
        Dice dice = scene.dice();
        Host control =
                scene.enterprise().habit("ansible").pick(scene.enterprise().hosts(HostRole.LINUX_SERVER));
        Account account = Account.linux(control, "ansible");
        RunningProcess play = scene.startAs(
                control,
                scene.running(control, Programs.BASH, account, "-bash"),
                Programs.PYTHON,
                "/usr/bin/python3 /usr/bin/ansible-playbook " + Words.shortName(dice) + ".yml",
                account);
        for (Host host : scene.enterprise().hosts(HostRole.LINUX_SERVER)) {
            if (host.equals(control)) {
                continue;
            }
            scene.start(control, play, Programs.SSH, "ssh -o ControlMaster=auto ansible@" + host.name());
            scene.connect(control, play, host, 22);
            Account remote = Account.linux(host, "ansible");
            scene.logon(host, remote, LogonType.NETWORK, control);
            RunningProcess daemon = scene.running(host, Programs.SSHD, remote, "sshd: ansible@notty");
            RunningProcess server = scene.start(host, daemon, Programs.SFTP_SERVER, Programs.SFTP_SERVER.path());
            scene.create(
                    host,
                    server,
                    "/home/ansible/.ansible/tmp/ansible-tmp-" + dice.digits(10) + "/AnsiballZ_copy.py",
                    130_000);
            scene.seconds(1, 9);
        }
    }
}
