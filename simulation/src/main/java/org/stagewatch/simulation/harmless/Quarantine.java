package org.stagewatch.simulation.harmless;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.ServicePurpose;
import org.stagewatch.simulation.enterprise.Share;
import org.stagewatch.simulation.enterprise.SharePurpose;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;

/// Antivirus and data loss prevention: suspicious or sensitive files of many hosts end in one quarantine.
final class Quarantine implements Story {
    private static final Program DLP_AGENT = Program.of(
            "C:\\Program Files\\Manufacturer\\Endpoint Agent\\edpa.exe",
            "Broadcom",
            "Data Loss Prevention",
            "Endpoint Agent",
            "16.0.1");

    @Override
    public String name() {
        return HarmlessFamily.QUARANTINE.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.QUARANTINE, day);
        double perDay = enterprise.hosts().size() * (day.isWorkday() ? 0.15 : 0.03);
        List<Host> hosts = enterprise.hosts().stream()
                .filter(host -> host.role().isWindows())
                .toList();
        for (int i = Math.max(3, dice.count(perDay)); i > 0; i--) {
            Host host = dice.pick(hosts);
            episodes.add(day.between(7, 20, dice), scene -> dlpMoves(scene, host));
        }
        for (int i = Math.max(1, dice.count(perDay)); i > 0; i--) {
            Host host = dice.pick(hosts);
            episodes.add(day.between(7, 20, dice), scene -> antivirusMoves(scene, host));
        }
        return episodes.list();
    }

    private static void dlpMoves(Scene scene, Host host) {
        Dice dice = scene.dice();
        Enterprise enterprise = scene.enterprise();
        Share share = enterprise.shares(SharePurpose.QUARANTINE).getFirst();
        RunningProcess agent = scene.running(host, DLP_AGENT, Account.SYSTEM);
        Account account = enterprise.habit("quarantine-account").chance(0.5)
                ? host.machineAccount()
                : enterprise.service(ServicePurpose.QUARANTINE);
        Scene.SmbSession session = scene.open(share, account, host, agent);
        for (int i = dice.between(1, 4); i > 0; i--) {
            session.create(
                    enterprise.habit("quarantine-folders").oneOf(host.name() + "\\", "incoming\\", "")
                            + dice.oneOf(dice.guid() + ".zip", Words.document(dice), dice.hex(32) + ".qtn"),
                    dice.around(400_000, 1.3));
        }
    }

    private static void antivirusMoves(Scene scene, Host host) {
        Dice dice = scene.dice();
        RunningProcess engine = scene.running(host, Programs.DEFENDER, Account.SYSTEM);
        String found = "C:\\Users\\Public\\Downloads\\" + Words.documentStem(dice) + dice.oneOf(".exe", ".js", ".zip");
        scene.activity(
                host,
                engine,
                "AntivirusDetection",
                found,
                "ThreatName",
                "PUA:Win32/" + Words.capitalise(Words.shortName(dice)),
                "WasRemediated",
                "true");
        scene.create(
                host,
                engine,
                "C:\\ProgramData\\Microsoft\\Windows Defender\\Quarantine\\ResourceData\\" + dice.hex(2) + "\\"
                        + dice.hex(40),
                dice.around(300_000, 1.3));
        scene.delete(host, engine, found, 0);
    }
}
