package org.stagewatch.simulation.harmless;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Person;
import org.stagewatch.simulation.enterprise.Share;
import org.stagewatch.simulation.enterprise.SharePurpose;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;

/// A folder that is new today and that many write to: a project begins, a survey or month end collects a file from
/// each.
final class ProjectFolder implements Story {
    @Override
    public String name() {
        return HarmlessFamily.PROJECT_FOLDER.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.PROJECT_FOLDER, day);
        for (int i = Episodes.occasions(day, 7, enterprise, dice); i > 0; i--) {
            Share share = dice.pick(enterprise.shares(
                    dice.oneOf(SharePurpose.PROJECTS, SharePurpose.EXCHANGE, SharePurpose.DEPARTMENTS)));
            String folder = dice.oneOf(
                    dice.pick(Words.PROJECTS) + " " + dice.between(2024, 2026),
                    Words.folder(dice) + "\\" + dice.pick(Words.PROJECTS),
                    "Timesheets week " + dice.between(1, 52),
                    "Budget " + dice.between(2025, 2027) + " input");
            int most = Math.min(25, Math.max(4, enterprise.staff().size() / 3));
            for (Person person : dice.some(enterprise.staff(), dice.between(4, most))) {
                episodes.add(day.atWork(dice), scene -> contribute(scene, person, share, folder));
            }
        }
        return episodes.list();
    }

    private static void contribute(Scene scene, Person person, Share share, String folder) {
        Dice dice = scene.dice();
        RunningProcess desktop = scene.desktop(person.home(), person.account());
        Scene.SmbSession session = scene.open(share, person.account(), person.home(), desktop);
        boolean packed = dice.chance(0.15);
        for (int i = dice.between(1, 7); i > 0; i--) {
            String file = packed ? Words.documentStem(dice) + ".zip" : Words.document(dice);
            session.create(folder + "\\" + file, dice.around(250_000, 1.4));
            scene.seconds(1, 60);
        }
    }
}
