package org.stagewatch.simulation.harmless;

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
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.CopyTool;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;
import org.stagewatch.simulation.story.Unc;

/// People get new computers: their profiles go to a share and from there to the new machine.
final class ComputerRefresh implements Story {
    @Override
    public String name() {
        return HarmlessFamily.COMPUTER_REFRESH.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.COMPUTER_REFRESH, day);
        for (int i = Episodes.occasions(day, 2.5, enterprise, dice); i > 0; i--) {
            Person technician = dice.pick(enterprise.administrators());
            Share share = dice.pick(enterprise.shares(SharePurpose.SUPPORT));
            String folder = dice.oneOf("refresh", "Profiles", "pc-swap", "USMT") + "\\" + dice.digits(4);
            for (Person person : dice.some(enterprise.staff(), dice.between(2, 6))) {
                Instant start = day.between(9, 16, dice);
                episodes.add(start, scene -> save(scene, technician, person, share, folder));
            }
        }
        return episodes.list();
    }

    private static void save(Scene scene, Person technician, Person person, Share share, String folder) {
        Dice dice = scene.dice();
        Account account = dice.chance(0.6) ? technician.requireAdministrator() : person.account();
        Host old = person.home();
        String target = folder + "\\" + person.account().name();
        RunningProcess shell = scene.startAs(
                old, scene.desktop(old, person.account()), Programs.CMD, "\"C:\\Windows\\System32\\cmd.exe\"", account);
        RunningProcess copier = CopyTool.ROBOCOPY.start(
                scene, old, shell, Paths.profile(person.account()), Unc.of(scene, share) + "\\" + target);
        Scene.SmbSession session = scene.open(share, account, old, copier);
        for (int i = dice.between(40, 180); i > 0; i--) {
            session.create(
                    target + "\\" + dice.oneOf("Documents", "Desktop", "Pictures", "Favorites", "AppData\\Roaming")
                            + "\\" + Words.folder(dice) + "\\" + Words.document(dice),
                    dice.around(150_000, 1.5));
        }
        Host next = dice.pick(scene.enterprise().hosts(HostRole.CLIENT));
        scene.minutes(20, 90);
        RunningProcess restore = CopyTool.ROBOCOPY.start(
                scene,
                next,
                scene.startAs(next, scene.services(next), Programs.CMD, "cmd.exe", technician.requireAdministrator()),
                Unc.of(scene, share) + "\\" + target,
                Paths.profile(person.account()));
        for (int i = dice.between(10, 60); i > 0; i--) {
            scene.create(
                    next,
                    restore,
                    Paths.documents(person.account()) + "\\" + Words.document(dice),
                    dice.around(150_000, 1.5));
        }
    }
}
