package org.stagewatch.simulation.harmless;

import java.util.List;
import java.util.Locale;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.ServicePurpose;
import org.stagewatch.simulation.enterprise.Share;
import org.stagewatch.simulation.enterprise.SharePurpose;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;
import org.stagewatch.simulation.story.Unc;

/// A fault is being watched: servers write memory dumps and counters to one share for some hours; and a new log server
/// begins to receive files from many.
final class MonitoringDumps implements Story {
    private static final Program PROCDUMP = Program.of(
            "C:\\Tools\\procdump64.exe",
            "Sysinternals - www.sysinternals.com",
            "ProcDump",
            "Sysinternals process dump",
            "11.0");
    private static final Program TYPEPERF =
            Program.windows("C:\\Windows\\System32\\typeperf.exe", "Command line performance monitor");

    @Override
    public String name() {
        return HarmlessFamily.MONITORING_DUMPS.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.MONITORING_DUMPS, day);
        for (int i = Episodes.occasions(day, 4, enterprise, dice); i > 0; i--) {
            Share share = dice.pick(enterprise.shares(SharePurpose.SUPPORT));
            String folder = dice.oneOf("perf", "dumps", "traces", "monitor") + "\\" + Words.shortName(dice);
            List<Host> servers = enterprise.hosts().stream()
                    .filter(host -> host.role().isServer() && host.role().isWindows())
                    .toList();
            double hour = dice.between(8, 16);
            for (Host host : dice.some(servers, dice.between(3, 8))) {
                episodes.add(day.between(hour, hour + 3, dice), scene -> dump(scene, host, share, folder));
            }
        }
        return episodes.list();
    }

    private static void dump(Scene scene, Host host, Share share, String folder) {
        Dice dice = scene.dice();
        Account account =
                dice.chance(0.5) ? host.machineAccount() : scene.enterprise().service(ServicePurpose.MONITORING);
        String target = Unc.of(scene, share) + "\\" + folder;
        Program program = dice.oneOf(PROCDUMP, TYPEPERF);
        String arguments = program.equals(PROCDUMP)
                ? " -accepteula -ma w3wp.exe " + target
                : " -cf C:\\Tools\\counters.txt -si 15 -o " + target + "\\" + host.name() + ".csv";
        RunningProcess tool = scene.start(host, scene.services(host), program, program.fileName() + arguments);
        Scene.SmbSession session = scene.open(share, account, host, tool);
        for (int i = dice.between(1, 6); i > 0; i--) {
            session.create(
                    folder + "\\" + host.name().toUpperCase(Locale.ROOT) + "_" + dice.digits(6)
                            + (program.equals(PROCDUMP) ? ".dmp" : ".csv"),
                    dice.around(program.equals(PROCDUMP) ? 300_000_000 : 200_000, 0.7));
            scene.minutes(1, 25);
        }
    }
}
