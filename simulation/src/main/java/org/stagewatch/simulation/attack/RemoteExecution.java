package org.stagewatch.simulation.attack;

import java.time.Duration;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.event.LogonType;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Label;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Unc;

/// The foothold makes other hosts copy their files to the staging share.
///
/// Over PsExec with `-s` the copy runs as the machine, and the receiver sees the machine's account.
final class RemoteExecution implements Gathering {
    private enum Means {
        WMI,
        PSEXEC,
        WINRM,
        TASK
    }

    @Override
    public void gather(Scene scene, Attack attack) {
        Means means = scene.dice().oneOf(Means.values());
        Intrusion.phase(scene, attack, Label.Phase.GATHER);
        RunningProcess shell = Intrusion.shell(scene, attack, attack.foothold());
        for (Host source : attack.sources()) {
            Intrusion.phase(scene, attack, Label.Phase.GATHER, source);
            send(scene, attack, shell, source, means);
            scene.wait(Duration.ofSeconds(5), attack.pause());
        }
    }

    private static void send(Scene scene, Attack attack, RunningProcess shell, Host source, Means means) {
        Dice dice = scene.dice();
        Place.SharedFolder place = attack.sharedFolder();
        Host foothold = attack.foothold();
        String target = Unc.of(scene, place.share()) + "\\" + place.folder();
        String loot = "C:\\" + Intrusion.lootFolder(source, dice);
        String command = dice.oneOf(
                "xcopy \"" + loot + "\" " + target + " /s /y",
                "robocopy \"" + loot + "\" " + target + " *.docx *.xlsx *.pdf /S /R:0",
                "copy \"" + loot + "\\*.*\" " + target);
        String remote = Unc.host(scene, source);
        scene.logon(source, attack.account(), LogonType.NETWORK, foothold);
        RunningProcess runner = switch (means) {
            case WMI -> {
                RunningProcess caller = scene.start(
                        foothold,
                        shell,
                        Programs.WMIC,
                        "wmic /node:\"" + remote + "\" process call create \"cmd.exe /c "
                                + command.replace("\"", "\\\"") + "\"");
                scene.connect(foothold, caller, source, 135);
                yield scene.running(source, Programs.WMI_HOST, attack.account());
            }
            case PSEXEC -> {
                RunningProcess caller = scene.start(
                        foothold,
                        shell,
                        Programs.PSEXEC.at("C:\\Windows\\Temp\\" + Words.shortName(dice) + ".exe"),
                        "psexec.exe -accepteula -s \\\\" + remote + " cmd /c " + command);
                scene.open(source.adminShare(), attack.account(), foothold, caller)
                        .create("PSEXESVC.exe", 383_000);
                yield scene.start(source, scene.services(source), Programs.PSEXEC_SERVICE, "C:\\Windows\\PSEXESVC.exe");
            }
            case WINRM -> {
                RunningProcess caller = scene.start(
                        foothold,
                        shell,
                        Programs.POWERSHELL,
                        "powershell.exe -c \"Invoke-Command -ComputerName " + remote + " -ScriptBlock { cmd /c "
                                + command.replace('"', '\'') + " }\"");
                scene.connect(foothold, caller, source, 5985);
                yield scene.startAs(
                        source,
                        scene.services(source),
                        Programs.WINRM_HOST,
                        "C:\\Windows\\system32\\wsmprovhost.exe -Embedding",
                        attack.account());
            }
            case TASK -> {
                String task = Words.capitalise(Words.shortName(dice));
                scene.start(
                        foothold,
                        shell,
                        Programs.SCHTASKS,
                        "schtasks /create /s " + remote + " /tn " + task + " /sc once /st 00:00 /ru SYSTEM /tr \""
                                + command.replace("\"", "'") + "\" /f");
                scene.start(foothold, shell, Programs.SCHTASKS, "schtasks /run /s " + remote + " /tn " + task);
                yield scene.running(source, Programs.SVCHOST, Account.SYSTEM, "svchost.exe -k netsvcs -p -s Schedule");
            }
        };
        boolean asMachine = means == Means.PSEXEC || means == Means.TASK;
        Account local = asMachine ? Account.SYSTEM : attack.account();
        RunningProcess copier =
                scene.seconds(1, 8).startAs(source, runner, Programs.CMD, "cmd.exe /c " + command, local);
        if (!command.startsWith("copy")) {
            Program program = command.startsWith("xcopy") ? Programs.XCOPY : Programs.ROBOCOPY;
            copier = scene.start(source, copier, program, command);
        }
        Account seen = asMachine ? source.machineAccount() : attack.account();
        Scene.SmbSession session = scene.open(place.share(), seen, source, copier);
        for (String file : Intrusion.loot(attack, source, dice)) {
            session.create(place.folder() + "\\" + file, dice.around(200_000, 1.5));
        }
    }
}
