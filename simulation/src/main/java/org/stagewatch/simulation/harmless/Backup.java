package org.stagewatch.simulation.harmless;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.enterprise.ServicePurpose;
import org.stagewatch.simulation.enterprise.Share;
import org.stagewatch.simulation.enterprise.SharePurpose;
import org.stagewatch.simulation.event.LogonType;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.CopyTool;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;
import org.stagewatch.simulation.story.Unc;

/// Nightly backups in the ways of several vendors: agents that push to a repository, a server that pulls from the
/// drives of others, database dumps, copies to the cloud.
final class Backup implements Story {
    private static final List<Vendor> VENDORS = List.of(
            new Vendor(
                    "C:\\Program Files\\Veeam\\Endpoint Backup\\Veeam.EndPoint.Manager.exe",
                    "Veeam Agent",
                    ".vbk",
                    ".vib"),
            new Vendor(
                    "C:\\Program Files\\BackupClient\\BackupAndRecovery\\mms.exe", "Acronis Agent", ".tibx", ".tibx"),
            new Vendor("C:\\Program Files\\Altaro\\Altaro Backup\\Altaro.Agent.exe", "Altaro Agent", ".dat", ".idx"),
            new Vendor("C:\\Program Files\\Macrium\\Reflect\\Reflectbin.exe", "Macrium Reflect", ".mrimg", ".mrimg"));

    private record Vendor(String path, String product, String full, String increment) {
        Program program() {
            return Program.of(path, product.split(" ")[0], product, product, "11.0.1.1261");
        }
    }

    @Override
    public String name() {
        return HarmlessFamily.BACKUP.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.BACKUP, day);
        Vendor vendor = enterprise.habit("backup-vendor").pick(VENDORS);
        Share repository = enterprise.shares(SharePurpose.BACKUPS).getFirst();
        double window = enterprise.habit("backup-window").between(0, 3);
        for (Host host : enterprise.hosts()) {
            boolean covered = host.role().isServer()
                    || enterprise.habit("covered", host.name()).chance(0.3);
            if (host.role().isWindows() && covered && !host.equals(repository.host())) {
                double from = host.role().isServer() ? window : 11;
                episodes.add(day.between(from, from + 2.5, dice), scene -> push(scene, vendor, host, repository));
            }
        }
        episodes.add(day.between(window + 1, window + 2, dice), scene -> pull(scene, repository.host()));
        enterprise.hosts(HostRole.DATABASE_SERVER).forEach(host -> {
            for (double hour : List.of(1.0, 7.0, 13.0, 19.0)) {
                episodes.add(day.between(hour, hour + 0.2, dice), scene -> dump(scene, host, repository));
            }
        });
        episodes.add(day.between(5, 5.5, dice), scene -> copyOff(scene, repository.host()));
        return episodes.list();
    }

    /// The agent of a host writes its image to the repository, as the machine or as the backup account.
    private static void push(Scene scene, Vendor vendor, Host host, Share repository) {
        Dice dice = scene.dice();
        boolean asMachine = scene.enterprise().habit("backup-account").chance(0.5);
        Account account = asMachine ? host.machineAccount() : scene.enterprise().service(ServicePurpose.BACKUP);
        RunningProcess agent = scene.startAs(
                host,
                scene.services(host),
                vendor.program(),
                "\"" + vendor.path() + "\" /job:" + host.name(),
                asMachine ? Account.SYSTEM : account);
        Scene.SmbSession session = scene.seconds(5, 60).open(repository, account, host, agent);
        String folder = host.name() + "\\";
        String stamp = scene.now().toString().substring(0, 16).replace(":", "");
        boolean full = dice.chance(0.15);
        for (int part = dice.between(1, 4); part > 0; part--) {
            scene.wait(Duration.ofSeconds(20), Duration.ofMinutes(12));
            session.create(
                    folder + host.name().toUpperCase(Locale.ROOT) + "_" + stamp + (part > 1 ? "_" + part : "")
                            + (full ? vendor.full() : vendor.increment()),
                    dice.around(full ? 9_000_000_000L : 400_000_000L, 0.8));
        }
        session.modify(folder + host.name() + dice.oneOf(".vbm", ".xml", ".meta"), 40_000);
    }

    /// The backup server copies folders of servers that have no agent.
    private static void pull(Scene scene, Host server) {
        Enterprise enterprise = scene.enterprise();
        Account account = enterprise.service(ServicePurpose.BACKUP);
        String root = enterprise.habit("pull-root").oneOf("E:\\Backups\\files", "F:\\Mirror", "E:\\Nightly");
        RunningProcess scheduler = scene.running(server, Programs.SVCHOST, Account.SYSTEM);
        RunningProcess shell =
                scene.startAs(server, scheduler, Programs.CMD, "cmd.exe /c C:\\Scripts\\nightly-copy.cmd", account);
        for (Host host : enterprise.hosts()) {
            if (!host.role().isServer() || !host.role().isWindows() || host.equals(server)) {
                continue;
            }
            Dice habit = enterprise.habit("pulled", host.name());
            Share source = host.driveShare(habit.oneOf('c', 'd'));
            String folder = habit.oneOf("inetpub", "ProgramData\\app", "Scripts", "Config", "Data");
            String target = root + "\\" + host.name();
            RunningProcess copier = CopyTool.ROBOCOPY.start(
                    scene, server, shell, Unc.of(scene, source) + "\\" + folder, target + "\\" + folder);
            scene.logon(host, account, LogonType.NETWORK, server);
            scene.connect(server, copier, host, 445);
            for (int i = scene.dice().between(3, 25); i > 0; i--) {
                scene.create(
                        server,
                        copier,
                        target + "\\" + folder + "\\" + Words.shortName(scene.dice()) + "\\"
                                + Words.document(scene.dice()),
                        scene.dice().around(60_000, 1.4));
            }
            scene.seconds(10, 240);
        }
    }

    private static void dump(Scene scene, Host host, Share repository) {
        Dice dice = scene.dice();
        RunningProcess engine =
                scene.running(host, Programs.SQL_SERVER, scene.enterprise().service(ServicePurpose.DATABASE));
        Scene.SmbSession session =
                scene.open(repository, scene.enterprise().service(ServicePurpose.DATABASE), host, engine);
        for (String database : List.of("master", "erp", "crm", "hr")) {
            String stamp =
                    scene.now().toString().substring(0, 16).replace(":", "").replace("-", "");
            session.create("sql\\" + host.name() + "\\" + database + "_" + stamp + ".bak", dice.around(80_000_000, 1));
            scene.seconds(3, 90);
        }
    }

    /// The last night's backups go to a bucket of the enterprise's own.
    private static void copyOff(Scene scene, Host server) {
        Enterprise enterprise = scene.enterprise();
        Dice habit = enterprise.habit("offsite");
        Program program = habit.chance(0.5)
                ? Programs.RCLONE.at("C:\\Program Files\\rclone\\rclone.exe")
                : Program.of(
                        "C:\\Program Files\\Amazon\\AWSCLIV2\\aws.exe",
                        "Amazon Web Services",
                        "AWS CLI",
                        "AWS CLI",
                        "2.15.0");
        String bucket = enterprise.domain() + "-" + habit.oneOf("backup", "offsite", "vault");
        String arguments = program.fileName().startsWith("rclone")
                ? " copy E:\\Backups offsite:" + bucket + " --transfers 8 --log-file C:\\Scripts\\rclone.log"
                : " s3 sync E:\\Backups s3://" + bucket + " --only-show-errors";
        RunningProcess sync = scene.startAs(
                server,
                scene.running(server, Programs.SVCHOST, Account.SYSTEM),
                program,
                "\"" + program.path() + "\"" + arguments,
                enterprise.service(ServicePurpose.BACKUP));
        String address = Words.publicAddress(habit);
        for (int i = scene.dice().between(4, 12); i > 0; i--) {
            scene.seconds(10, 200).connect(server, sync, address, 443, bucket + ".s3.amazonaws.com");
        }
    }
}
