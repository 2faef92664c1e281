package org.stagewatch.simulation.attack;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Label;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Unc;

/// What intruders do on a host in every style: get a shell, look around, choose files.
final class Intrusion {
    private Intrusion() {}

    static void phase(Scene scene, Attack attack, Label.Phase phase) {
        phase(scene, attack, phase, null);
    }

    static void phase(Scene scene, Attack attack, Label.Phase phase, @Nullable Host source) {
        scene.label(new Label.Staging(attack.id(), phase, source));
    }

    /// A shell on a host, come by in one of the usual ways.
    static RunningProcess shell(Scene scene, Attack attack, Host host) {
        Dice dice = scene.dice();
        Account account = attack.account();
        if (host.role() == HostRole.WEB_SERVER && attack.egress() == Egress.WEB_DOWNLOAD) {
            RunningProcess worker = scene.running(host, Programs.IIS_WORKER, account);
            return scene.start(host, worker, Programs.CMD, "\"cmd.exe\" /c whoami");
        }
        RunningProcess parent = switch (dice.between(0, 4)) {
            case 0 ->
                attack.foothold().equals(host)
                        ? scene.desktop(host, account)
                        : scene.remoteDesktop(host, account, attack.foothold());
            case 1 -> scene.running(host, Programs.WMI_HOST, account, "C:\\Windows\\system32\\wbem\\wmiprvse.exe");
            case 2 ->
                scene.startAs(
                        host,
                        scene.services(host),
                        Programs.WINRM_HOST,
                        "C:\\Windows\\system32\\wsmprovhost.exe -Embedding",
                        account);
            case 3 -> scene.running(host, Programs.SVCHOST, Account.SYSTEM, "svchost.exe -k netsvcs -s Schedule");
            default -> scene.running(host, implant(dice), account);
        };
        return dice.chance(0.6)
                ? scene.startAs(host, parent, Programs.CMD, "cmd.exe", account)
                : scene.startAs(
                        host,
                        parent,
                        Programs.POWERSHELL,
                        "powershell.exe" + dice.oneOf("", " -nop -w hidden", " -ExecutionPolicy Bypass"),
                        account);
    }

    /// A program of the intruder's own, under a name like those around it.
    static Program implant(Dice dice) {
        return Program.plain(
                dice.oneOf("C:\\ProgramData\\", "C:\\Users\\Public\\", "C:\\Windows\\Temp\\", "C:\\Windows\\")
                        + Words.shortName(dice) + dice.oneOf("svc", "host", "upd", "") + ".exe");
    }

    /// Looks at what the hosts hold, and makes the folder.
    static void prepare(Scene scene, Attack attack) {
        phase(scene, attack, Label.Phase.PREPARE);
        Dice dice = scene.dice();
        Host host = attack.foothold();
        boolean isInCloud = attack.place() instanceof Place.CloudBucket || attack.place() instanceof Place.Receiver;
        if (isInCloud || !host.role().isWindows()) {
            return;
        }
        RunningProcess shell = shell(scene, attack, host);
        hide(scene, attack);
        for (Host source : attack.sources()) {
            if (dice.chance(attack.difficulty() == Difficulty.HARD ? 0.1 : 0.4)) {
                String name = "\\\\" + Unc.host(scene, source);
                if (dice.chance(0.5)) {
                    scene.start(host, shell, Programs.NET, "net view " + name + " /all");
                } else {
                    scene.start(host, shell, Programs.CMD, "cmd /c dir " + name + "\\c$\\Users /b");
                }
                scene.seconds(2, 60);
            }
        }
    }

    private static void hide(Scene scene, Attack attack) {
        if (attack.style() == AttackStyle.HIDDEN_FOLDER) {
            Host host = attack.place().host();
            String folder = attack.place().path();
            RunningProcess shell = shell(scene, attack, host);
            scene.start(host, shell, Programs.CMD, "cmd.exe /c mkdir " + folder);
            scene.start(host, shell, Programs.ATTRIB, "attrib +h +s " + folder);
        }
    }

    /// The folders and files that are worth taking from a host, as paths relative to its system drive.
    static String lootFolder(Host host, Dice dice) {
        return switch (host.role()) {
            case CLIENT, ADMIN_WORKSTATION ->
                "Users\\" + dice.pick(Words.LAST_NAMES).toLowerCase(Locale.ROOT) + "\\"
                        + dice.oneOf("Documents", "Desktop", "Downloads", "Documents\\" + Words.folder(dice));
            case FILE_SERVER -> dice.oneOf("Shares\\", "Data\\", "Dept\\") + Words.folder(dice);
            case DATABASE_SERVER -> dice.oneOf("SQLBackup", "Exports", "MSSQL\\Data");
            case MAIL_SERVER -> dice.oneOf("PST", "Exports", "ExchangeExports");
            default -> dice.oneOf("Data", "inetpub\\wwwroot", "Scripts", "ProgramData\\" + Words.folder(dice));
        };
    }

    /// How many files an attack takes from one host.
    static int lootCount(Attack attack, Dice dice) {
        return switch (attack.difficulty()) {
            case EASY -> dice.between(12, 60);
            case MEDIUM -> dice.between(4, 25);
            case HARD -> dice.between(1, 8);
        };
    }

    /// The file names of one source: many documents, or one archive of them.
    static List<String> loot(Attack attack, Host source, Dice dice) {
        if (dice.chance(attack.difficulty() == Difficulty.HARD ? 0.4 : 0.2)) {
            String stem = dice.oneOf(source.name(), Words.shortName(dice), dice.digits(6));
            String ending = attack.tooling().names() == Tooling.Names.INNOCENT
                    ? dice.oneOf(".dat", ".log", ".tmp", ".jpg")
                    : dice.oneOf(".zip", ".rar", ".7z", ".zip", ".cab");
            return List.of(stem + ending);
        }
        int count = lootCount(attack, dice);
        String folder = dice.chance(0.4) ? Words.folder(dice) + "\\" : "";
        return Stream.generate(() -> folder + Words.document(dice)).limit(count).toList();
    }

    /// Pictures of the screen, one every now and then.
    static List<String> screenshots(Attack attack, Host source, Dice dice) {
        String machine = Words.shortName(dice);
        return Stream.generate(() -> machine + "_" + dice.digits(10) + dice.oneOf(".jpg", ".jpg", ".dat"))
                .limit(lootCount(attack, dice) + 4)
                .toList();
    }

    /// The folder of one source below the staging folder; careful intruders don't name it after the host.
    static String subfolder(Attack attack, Host source, Dice dice) {
        return switch (attack.difficulty()) {
            case EASY -> source.name();
            case MEDIUM -> dice.oneOf(source.name(), Words.shortName(dice), dice.digits(2));
            case HARD -> Words.shortName(dice);
        };
    }
}
