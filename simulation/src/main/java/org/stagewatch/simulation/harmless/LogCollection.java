package org.stagewatch.simulation.harmless;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.enterprise.Person;
import org.stagewatch.simulation.enterprise.Share;
import org.stagewatch.simulation.enterprise.SharePurpose;
import org.stagewatch.simulation.event.LogonType;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Archiver;
import org.stagewatch.simulation.story.CopyTool;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;
import org.stagewatch.simulation.story.Unc;

/// A technician works on a fault that several machines have: fetches their logs, packs them, and sends the archive to
/// the maker. It looks much like staging; account, place and kind of files tell it apart.
final class LogCollection implements Story {
    @Override
    public String name() {
        return HarmlessFamily.LOG_COLLECTION.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.LOG_COLLECTION, day);
        for (int i = Episodes.occasions(day, 5, enterprise, dice); i > 0; i--) {
            boolean machinesPush = dice.chance(0.35);
            episodes.add(day.between(9, 16, dice), scene -> {
                if (machinesPush) {
                    machinesPush(scene);
                } else {
                    technicianPulls(scene);
                }
            });
        }
        return episodes.list();
    }

    private static void technicianPulls(Scene scene) {
        Dice dice = scene.dice();
        Enterprise enterprise = scene.enterprise();
        Person person = dice.pick(enterprise.administrators());
        Account account = person.requireAdministrator();
        Host home = person.home();
        RunningProcess shell = scene.startAs(
                home, scene.desktop(home, person.account()), Programs.POWERSHELL, "powershell.exe", account);
        String ticket = dice.oneOf("C:\\Temp\\", "C:\\Cases\\", "D:\\Support\\", Paths.desktop(account) + "\\")
                + dice.oneOf("INC", "ticket-", "case_")
                + dice.digits(6);
        CopyTool tool = dice.oneOf(CopyTool.values());
        for (Host host : dice.some(enterprise.hosts(HostRole.CLIENT), dice.between(3, 8))) {
            String logs = dice.oneOf(
                    "Windows\\System32\\winevt\\Logs",
                    "ProgramData\\" + Words.capitalise(Words.shortName(dice)) + "\\Logs",
                    "Windows\\CCM\\Logs",
                    "Windows\\Panther");
            RunningProcess copier = tool.start(
                    scene, home, shell, Unc.of(scene, host.driveShare('c')) + "\\" + logs, ticket + "\\" + host.name());
            scene.logon(host, account, LogonType.NETWORK, home);
            scene.connect(home, copier, host, 445);
            for (int i = dice.between(2, 25); i > 0; i--) {
                scene.create(
                        home,
                        copier,
                        ticket + "\\" + host.name() + "\\" + Words.capitalise(Words.shortName(dice))
                                + dice.oneOf(".log", ".evtx", ".etl", ".lo_", ".xml"),
                        dice.around(500_000, 1));
            }
            scene.seconds(20, 400);
        }
        if (dice.chance(0.7)) {
            dice.oneOf(Archiver.SEVEN_ZIP, Archiver.COMPRESS_ARCHIVE)
                    .pack(scene, home, shell, ticket + ".zip", ticket, dice.around(20_000_000, 0.8));
        }
        if (dice.chance(0.4)) {
            RunningProcess browser = scene.running(home, Programs.EDGE, person.account());
            scene.minutes(1, 20).connect(home, browser, Words.publicAddress(dice), 443, "support." + Words.site(dice));
        }
    }

    /// A script on each machine puts its logs on the support share.
    private static void machinesPush(Scene scene) {
        Dice dice = scene.dice();
        Enterprise enterprise = scene.enterprise();
        Person person = dice.pick(enterprise.administrators());
        Share share = dice.pick(enterprise.shares(SharePurpose.SUPPORT));
        String folder = "logs\\" + dice.oneOf("INC", "CHG") + dice.digits(6);
        Instant begin = scene.now();
        for (Host host : dice.some(enterprise.hosts(HostRole.CLIENT), dice.between(3, 10))) {
            scene.moveTo(begin.plus(dice.between(Duration.ofSeconds(1), Duration.ofHours(2))));
            RunningProcess remote = scene.startAs(
                    host,
                    scene.services(host),
                    Programs.WINRM_HOST,
                    "C:\\Windows\\system32\\wsmprovhost.exe -Embedding",
                    person.requireAdministrator());
            scene.logon(host, person.requireAdministrator(), LogonType.NETWORK, person.home());
            String archive = "C:\\Windows\\Temp\\" + host.name() + "-logs.zip";
            Archiver.COMPRESS_ARCHIVE.pack(
                    scene, host, remote, archive, "C:\\Windows\\Logs", dice.around(9_000_000, 0.7));
            CopyTool.POWERSHELL.start(scene, host, remote, archive, Unc.of(scene, share) + "\\" + folder);
            scene.open(share, person.requireAdministrator(), host, remote)
                    .create(folder + "\\" + host.name() + "-logs.zip", dice.around(9_000_000, 0.7));
            scene.delete(host, remote, archive, 0);
        }
    }
}
