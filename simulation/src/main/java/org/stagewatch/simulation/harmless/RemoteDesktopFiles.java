package org.stagewatch.simulation.harmless;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.enterprise.Person;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.CopyTool;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;
import org.stagewatch.simulation.story.Unc;

/// People work on a server by remote desktop and bring files home on the drive they took along.
final class RemoteDesktopFiles implements Story {
    @Override
    public String name() {
        return HarmlessFamily.REMOTE_DESKTOP_FILES.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.REMOTE_DESKTOP_FILES, day);
        for (int i = Episodes.occasions(day, 10, enterprise, dice); i > 0; i--) {
            episodes.add(day.atWork(dice), RemoteDesktopFiles::bringHome);
        }
        return episodes.list();
    }

    private static void bringHome(Scene scene) {
        Dice dice = scene.dice();
        Enterprise enterprise = scene.enterprise();
        boolean administers = dice.chance(0.5);
        Person person = dice.pick(administers ? enterprise.administrators() : enterprise.staff());
        Account account = administers ? person.requireAdministrator() : person.account();
        Host home = person.home();
        Host server = dice.pick(enterprise.hosts(dice.oneOf(
                HostRole.FILE_SERVER, HostRole.DATABASE_SERVER, HostRole.BUILD_SERVER, HostRole.WEB_SERVER)));
        RunningProcess client = scene.start(
                home,
                scene.desktop(home, person.account()),
                Programs.REMOTE_DESKTOP,
                "\"mstsc.exe\" /v:" + Unc.host(scene, server));
        scene.connect(home, client, server, 3389);
        RunningProcess remote = scene.remoteDesktop(server, account, home);
        String folder = Paths.documents(person.account());
        if (dice.chance(0.4)) {
            CopyTool.XCOPY.start(
                    scene,
                    server,
                    scene.start(server, remote, Programs.CMD, "\"cmd.exe\""),
                    "D:\\" + Words.folder(dice),
                    "\\\\tsclient\\C" + folder.substring(2));
        }
        for (int i = dice.between(1, 8); i > 0; i--) {
            scene.seconds(2, 90).create(home, client, folder + "\\" + Words.document(dice), dice.around(200_000, 1.4));
        }
    }
}
