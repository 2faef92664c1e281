package org.stagewatch.simulation.harmless;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.Person;
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

/// The security team looks into something: a collector runs on several hosts and its packages go to the folder of the
/// case. Command, account, archive and place are those of staging; the kind of files is not.
final class ForensicCollection implements Story {
    @Override
    public String name() {
        return HarmlessFamily.FORENSIC_COLLECTION.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.FORENSIC_COLLECTION, day);
        for (int i = Episodes.occasions(day, 1.2, enterprise, dice); i > 0; i--) {
            episodes.add(day.between(8, 18, dice), ForensicCollection::investigate);
        }
        return episodes.list();
    }

    private static final Program COLLECTOR = Program.plain("C:\\Windows\\Temp\\triage\\collector.exe");

    private static void investigate(Scene scene) {
        Dice dice = scene.dice();
        Enterprise enterprise = scene.enterprise();
        Person analyst = dice.pick(enterprise.administrators());
        Account account = analyst.requireAdministrator();
        Share share = dice.pick(enterprise.shares(SharePurpose.SUPPORT));
        String folder = dice.oneOf("cases", "IR", "triage") + "\\" + dice.oneOf("IR-", "CASE-") + dice.digits(5);
        List<Host> hosts = enterprise.hosts().stream()
                .filter(host -> host.role().isWindows() && !host.equals(share.host()))
                .toList();
        for (Host host : dice.some(hosts, dice.between(3, 6))) {
            scene.logon(host, account, LogonType.NETWORK, analyst.home());
            RunningProcess remote = scene.startAs(
                    host,
                    scene.services(host),
                    Programs.WINRM_HOST,
                    "C:\\Windows\\system32\\wsmprovhost.exe -Embedding",
                    account);
            String archive = "C:\\Windows\\Temp\\triage\\" + host.name() + ".zip";
            RunningProcess collector = scene.start(
                    host,
                    remote,
                    COLLECTOR,
                    "collector.exe --tsource C: --target EventLogs,Registry,Prefetch --zip " + archive);
            scene.minutes(1, 6).create(host, collector, archive, dice.around(300_000_000, 0.6));
            RunningProcess copier =
                    CopyTool.POWERSHELL.start(scene, host, remote, archive, Unc.of(scene, share) + "\\" + folder);
            scene.open(share, account, host, copier).create(folder + "\\" + host.name() + ".zip", 300_000_000);
            scene.delete(host, remote, archive, 0);
            scene.minutes(1, 12);
        }
    }
}
