package org.stagewatch.simulation.attack;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.cloud.HypervisorLog;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.event.LogonType;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Label;
import org.stagewatch.simulation.story.Scene;

/// A host with Linux or macOS gathers over SSH: it receives from others by scp, sftp or rsync, or fetches itself.
///
/// Where the receiver has no sensor, as a hypervisor, the sources' commands and connections are left, and its syslog:
/// that names the files, unless scp spoke its old protocol.
final class SshGathering implements Gathering {
    /// Folders of mail servers on Linux.
    static final List<String> MAIL = List.of("/var/mail", "/var/vmail", "/home/vmail", "/var/backups/mail");

    private static final List<String> DATA =
            List.of("/home", "/var/www/html", "/opt/app/data", "/etc", "/var/lib/mysql", "/srv/files");

    private final List<String> folders;

    SshGathering() {
        this(DATA);
    }

    /// @param folders what is taken from hosts with Linux
    SshGathering(List<String> folders) {
        this.folders = List.copyOf(folders);
    }

    @Override
    public void gather(Scene scene, Attack attack) {
        boolean fetches =
                attack.place().host().role().isManaged() && scene.dice().chance(0.4);
        for (Host source : attack.sources()) {
            Intrusion.phase(scene, attack, Label.Phase.GATHER, source);
            if (fetches && !source.role().isWindows()) {
                fetch(scene, attack, source);
            } else {
                receive(scene, attack, source);
            }
            scene.wait(Duration.ofSeconds(5), attack.pause());
        }
    }

    private void fetch(Scene scene, Attack attack, Host source) {
        Dice dice = scene.dice();
        Host staging = attack.place().host();
        Account account = Account.linux(staging, attack.account().name());
        RunningProcess shell = scene.running(staging, Programs.BASH, account, "-bash");
        String target = attack.place().path() + "/" + Intrusion.subfolder(attack, source, dice);
        Program program = dice.oneOf(Programs.SCP, Programs.RSYNC);
        RunningProcess copier = scene.start(
                staging,
                shell,
                program,
                (program.equals(Programs.SCP) ? "scp -rq " : "rsync -az ") + account.name() + "@" + source.name() + ":"
                        + folder(source, dice) + " " + target);
        scene.connect(staging, copier, source, 22);
        Account remote = Account.linux(source, account.name());
        scene.logon(source, remote, LogonType.NETWORK, staging);
        for (String file : loot(attack, source, dice)) {
            scene.create(staging, copier, target + "/" + file.replace('\\', '/'), dice.around(200_000, 1.5));
        }
    }

    private void receive(Scene scene, Attack attack, Host source) {
        Dice dice = scene.dice();
        Host staging = attack.place().host();
        Account account = Account.linux(staging, attack.account().name());
        String place = attack.place().path();
        boolean rsync = !source.role().isWindows() && dice.chance(0.4);
        RunningProcess sender = sender(scene, attack, source, account.name(), rsync);
        scene.connect(source, sender, staging, 22);
        RunningProcess daemon = scene.running(staging, Programs.SSHD, account, "sshd: " + account.name() + "@notty");
        scene.accept(staging, daemon, 22, scene.address(source));
        scene.logon(staging, account, LogonType.NETWORK, source);
        RunningProcess receiver = rsync
                ? scene.start(staging, daemon, Programs.RSYNC, "rsync --server -logDtpre.iLsfxCIvu . " + place + "/")
                : dice.chance(0.5)
                        ? scene.start(staging, daemon, Programs.SFTP_SERVER, Programs.SFTP_SERVER.path())
                        : scene.start(staging, daemon, Programs.SCP, "scp -r -t " + place + "/");
        if (staging.role() == HostRole.HYPERVISOR) {
            if (!rsync && dice.chance(0.8)) {
                List<String> paths = loot(attack, source, dice).stream()
                        .map(file -> place + "/" + file.replace('\\', '/'))
                        .toList();
                new HypervisorLog(scene, staging).receive(scene.address(source), paths, 200_000);
            }
            return;
        }
        for (String file : loot(attack, source, dice)) {
            scene.create(staging, receiver, place + "/" + file.replace('\\', '/'), dice.around(200_000, 1.5));
        }
    }

    private RunningProcess sender(Scene scene, Attack attack, Host source, String user, boolean rsync) {
        Dice dice = scene.dice();
        Host staging = attack.place().host();
        String target = user + "@" + (dice.chance(0.5) ? staging.name() : scene.address(staging)) + ":"
                + attack.place().path() + "/";
        if (source.role().isWindows()) {
            RunningProcess shell = Intrusion.shell(scene, attack, source);
            Program program = dice.chance(0.5)
                    ? Programs.PSCP.at("C:\\ProgramData\\" + Words.shortName(dice) + ".exe")
                    : Program.of("C:\\Windows\\System32\\OpenSSH\\scp.exe", "", "OpenSSH for Windows", "", "8.6.0.1");
            return scene.start(
                    source,
                    shell,
                    program,
                    program.fileName() + dice.oneOf(" -r ", " -q -r ") + "\"C:\\" + Intrusion.lootFolder(source, dice)
                            + "\" " + target);
        }
        Account account = Account.linux(source, dice.oneOf("root", user));
        RunningProcess shell = scene.running(source, Programs.BASH, account, "-bash");
        return rsync
                ? scene.start(source, shell, Programs.RSYNC, "rsync -avz " + folder(source, dice) + " " + target)
                : scene.start(source, shell, Programs.SCP, "scp -r " + folder(source, dice) + " " + target);
    }

    private String folder(Host source, Dice dice) {
        return source.role() == HostRole.MAC
                ? "/Users/" + dice.pick(Words.LAST_NAMES).toLowerCase(Locale.ROOT) + "/"
                        + dice.oneOf("Documents", "Desktop", "Library/Mail")
                : dice.pick(folders);
    }

    private List<String> loot(Attack attack, Host source, Dice dice) {
        if (!folders.equals(MAIL)) {
            return Intrusion.loot(attack, source, dice);
        }
        return Stream.generate(() ->
                        dice.pick(Words.LAST_NAMES).toLowerCase(Locale.ROOT) + dice.oneOf(".tar.gz", ".mbox", ".zip"))
                .limit(Intrusion.lootCount(attack, dice))
                .toList();
    }
}
