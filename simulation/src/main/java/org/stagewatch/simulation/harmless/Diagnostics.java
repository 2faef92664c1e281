package org.stagewatch.simulation.harmless;

import java.util.List;
import java.util.Locale;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;

/// Archives that machines make of themselves in temporary folders: guest logs, error reports, management diagnostics.
final class Diagnostics implements Story {
    @Override
    public String name() {
        return HarmlessFamily.DIAGNOSTICS.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.DIAGNOSTICS, day);
        for (Host host : enterprise.hosts()) {
            if (host.role().isWindows() && (dice.chance(0.2) || episodes.list().isEmpty())) {
                episodes.add(day.between(0, 24, dice), scene -> collect(scene, host));
            }
        }
        return episodes.list();
    }

    private static void collect(Scene scene, Host host) {
        Dice dice = scene.dice();
        RunningProcess services = scene.services(host);
        switch (dice.between(0, 2)) {
            case 0 -> {
                String archive = "C:\\WindowsAzure\\CollectGuestLogsTemp\\" + dice.guid() + ".zip";
                RunningProcess collector = scene.start(
                        host, services, Programs.GUEST_LOGS, "CollectGuestLogs.exe -Mode:ga -FileName:" + archive);
                scene.seconds(1, 9).create(host, collector, archive, dice.around(900_000, 0.7));
                scene.seconds(5, 60).delete(host, collector, archive, 0);
            }
            case 1 -> {
                RunningProcess reporter = scene.start(
                        host,
                        services,
                        Programs.WER,
                        "C:\\Windows\\system32\\WerFault.exe -u -p " + dice.digits(4) + " -s " + dice.digits(4));
                scene.create(
                        host,
                        reporter,
                        "C:\\ProgramData\\Microsoft\\Windows\\WER\\Temp\\WER"
                                + dice.hex(4).toUpperCase(Locale.ROOT) + ".tmp.zip",
                        dice.around(400_000, 1));
            }
            default -> {
                String cabinet = "C:\\Windows\\Temp\\MDMDiagnostics\\mdmlogs-" + dice.digits(8) + ".cab";
                RunningProcess tool = scene.startAs(
                        host,
                        services,
                        Programs.MDM_DIAGNOSTICS,
                        "MdmDiagnosticsTool.exe -area DeviceEnrollment;Autopilot -cab " + cabinet,
                        Account.SYSTEM);
                scene.seconds(2, 20).create(host, tool, cabinet, dice.around(2_000_000, 0.6));
            }
        }
    }
}
