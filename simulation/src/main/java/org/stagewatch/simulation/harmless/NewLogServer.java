package org.stagewatch.simulation.harmless;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.Share;
import org.stagewatch.simulation.enterprise.SharePurpose;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.CopyTool;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;
import org.stagewatch.simulation.story.Unc;

/// On one day of each week a share for logs is set up on some server, and from then on many hosts write to it each
/// night, as the machines they are. The first night nothing is usual about it.
final class NewLogServer implements Story {
    @Override
    public String name() {
        return HarmlessFamily.NEW_LOG_SERVER.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.NEW_LOG_SERVER, day);
        Share share = enterprise.habit("log-server", day.index() / 7).pick(enterprise.shares(SharePurpose.SUPPORT));
        String folder =
                "logs-" + enterprise.habit("log-folder", day.index() / 7).digits(3);
        int first = enterprise.habit("log-start", day.index() / 7).between(0, 4);
        if (day.index() % 7 < first && day.index() > 0) {
            return episodes.list();
        }
        for (Host host : enterprise.hosts()) {
            if (host.role().isServer() && host.role().isWindows() && !host.equals(share.host())) {
                episodes.add(day.between(0.5, 1.5, dice), scene -> send(scene, host, share, folder));
            }
        }
        return episodes.list();
    }

    private static void send(Scene scene, Host host, Share share, String folder) {
        Dice dice = scene.dice();
        RunningProcess shell = scene.start(
                host,
                scene.services(host),
                Programs.POWERSHELL,
                "powershell.exe -NoProfile -File C:\\Scripts\\Send-Logs.ps1");
        String target = folder + "\\" + host.name();
        RunningProcess copier =
                CopyTool.ROBOCOPY.start(scene, host, shell, "C:\\inetpub\\logs", Unc.of(scene, share) + "\\" + target);
        Scene.SmbSession session = scene.open(share, host.machineAccount(), host, copier);
        for (int i = dice.between(1, 9); i > 0; i--) {
            session.create(
                    target + "\\u_ex" + dice.digits(6) + dice.oneOf(".log", ".log", ".zip"), dice.around(600_000, 1));
        }
    }
}
