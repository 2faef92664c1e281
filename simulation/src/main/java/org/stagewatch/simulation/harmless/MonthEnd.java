package org.stagewatch.simulation.harmless;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Department;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
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

/// Finance gathers the figures: one person fetches spreadsheets from the shares of several servers into one folder,
/// and hands them to the auditors, packed.
final class MonthEnd implements Story {
    @Override
    public String name() {
        return HarmlessFamily.MONTH_END.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.MONTH_END, day);
        for (int i = Episodes.occasions(day, 2, enterprise, dice); i > 0; i--) {
            episodes.add(day.between(8.5, 14, dice), MonthEnd::gather);
        }
        return episodes.list();
    }

    private static void gather(Scene scene) {
        Dice dice = scene.dice();
        Enterprise enterprise = scene.enterprise();
        List<Person> finance = enterprise.staff().stream()
                .filter(person -> person.department() == Department.FINANCE)
                .toList();
        Person person = dice.pick(finance.isEmpty() ? enterprise.staff() : finance);
        Host home = person.home();
        RunningProcess desktop = scene.desktop(home, person.account());
        RunningProcess shell = scene.start(
                home, desktop, Programs.CMD, "cmd.exe /c \"" + Paths.documents(person.account()) + "\\month-end.cmd\"");
        String folder =
                Paths.documents(person.account()) + "\\Close " + dice.between(2025, 2026) + "-" + dice.between(1, 12);
        for (Share share : enterprise.shares(SharePurpose.DEPARTMENTS)) {
            String target = folder + "\\" + share.host().name();
            RunningProcess copier = CopyTool.ROBOCOPY.start(
                    scene, home, shell, Unc.of(scene, share) + "\\" + Words.folder(dice), target);
            scene.connect(home, copier, share.host(), 445);
            scene.logon(share.host(), person.account(), LogonType.NETWORK, home);
            for (int i = dice.between(2, 15); i > 0; i--) {
                scene.create(home, copier, target + "\\" + Words.documentStem(dice) + ".xlsx", dice.around(150_000, 1));
            }
            scene.seconds(5, 200);
        }
        if (dice.chance(0.6)) {
            Archiver.SEVEN_ZIP.pack(scene, home, desktop, folder + ".zip", folder, dice.around(9_000_000, 0.8));
            RunningProcess browser = scene.running(home, Programs.EDGE, person.account());
            scene.minutes(1, 30).connect(home, browser, Words.publicAddress(dice), 443, "audit." + Words.site(dice));
        }
    }
}
