package org.stagewatch.simulation.harmless;

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

/// Someone leaves the firm: an administrator brings together what is on the machine, in the home folder and in the
/// mailbox, packs it with a password and puts it away. Two or three sources, one folder, an archive.
final class LeaverArchive implements Story {
    @Override
    public String name() {
        return HarmlessFamily.LEAVER_ARCHIVE.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.LEAVER_ARCHIVE, day);
        for (int i = Episodes.occasions(day, 1.5, enterprise, dice); i > 0; i--) {
            episodes.add(day.between(9, 16, dice), LeaverArchive::archive);
        }
        return episodes.list();
    }

    private static void archive(Scene scene) {
        Dice dice = scene.dice();
        Enterprise enterprise = scene.enterprise();
        Person administrator = dice.pick(enterprise.administrators());
        Account account = administrator.requireAdministrator();
        Person leaver = dice.pick(enterprise.staff());
        Share homes =
                enterprise.habit(SharePurpose.HOMES, leaver.department()).pick(enterprise.shares(SharePurpose.HOMES));
        Host mail = dice.pick(enterprise.hosts(HostRole.MAIL_SERVER));
        Host desk = administrator.home();
        RunningProcess shell = scene.startAs(
                desk, scene.desktop(desk, administrator.account()), Programs.POWERSHELL, "powershell.exe", account);
        String folder = dice.oneOf("D:\\Leavers\\", "C:\\Admin\\leavers\\", "C:\\Temp\\")
                + leaver.account().name().replace('.', '_');
        fetch(
                scene,
                desk,
                shell,
                leaver.home(),
                "C$\\Users\\" + leaver.account().name(),
                folder + "\\pc");
        fetch(
                scene,
                desk,
                shell,
                homes.host(),
                homes.name() + "\\" + leaver.account().name(),
                folder + "\\home");
        fetch(scene, desk, shell, mail, "D$\\PST\\" + leaver.account().name(), folder + "\\mail");
        Archiver.SEVEN_ZIP.pack(
                scene,
                desk,
                shell,
                Programs.SEVEN_ZIP,
                folder + ".7z",
                folder,
                dice.around(900_000_000, 0.7),
                dice.text("abcdefghkmnpqrstuvwxyz23456789", 14));
        Share backups = enterprise.shares(SharePurpose.BACKUPS).getFirst();
        scene.open(backups, account, desk, shell)
                .create("leavers\\" + leaver.account().name() + ".7z", 900_000_000);
    }

    private static void fetch(Scene scene, Host desk, RunningProcess shell, Host source, String remote, String target) {
        Dice dice = scene.dice();
        RunningProcess copier =
                CopyTool.ROBOCOPY.start(scene, desk, shell, "\\\\" + Unc.host(scene, source) + "\\" + remote, target);
        scene.logon(source, shell.account(), LogonType.NETWORK, desk);
        scene.connect(desk, copier, source, 445);
        for (int i = dice.between(4, 40); i > 0; i--) {
            scene.create(desk, copier, target + "\\" + Words.document(dice), dice.around(200_000, 1.4));
        }
        scene.minutes(1, 15);
    }
}
