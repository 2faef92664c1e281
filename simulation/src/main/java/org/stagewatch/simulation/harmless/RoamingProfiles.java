package org.stagewatch.simulation.harmless;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Person;
import org.stagewatch.simulation.enterprise.Share;
import org.stagewatch.simulation.enterprise.SharePurpose;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;

/// Some people's profiles roam: at the end of the day each machine writes what changed to the server of the homes.
final class RoamingProfiles implements Story {
    @Override
    public String name() {
        return HarmlessFamily.ROAMING_PROFILES.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.ROAMING_PROFILES, day);
        if (!day.isWorkday() && day.index() > 0) {
            return episodes.list();
        }
        for (Person person : enterprise.staff()) {
            if (enterprise.habit("roams", person.account().name()).chance(0.3)
                    || episodes.list().isEmpty()) {
                episodes.add(day.between(15.5, 19, dice), scene -> logOff(scene, person));
            }
        }
        return episodes.list();
    }

    private static void logOff(Scene scene, Person person) {
        Dice dice = scene.dice();
        Enterprise enterprise = scene.enterprise();
        Share share =
                enterprise.habit(SharePurpose.HOMES, person.department()).pick(enterprise.shares(SharePurpose.HOMES));
        Scene.SmbSession session = scene.open(share, person.account(), person.home());
        String profile = person.account().name() + ".V6\\";
        for (int i = dice.between(3, 25); i > 0; i--) {
            session.create(
                    profile
                            + dice.oneOf("AppData\\Roaming\\Microsoft\\Windows\\Recent\\", "Desktop\\", "Documents\\")
                            + Words.document(dice),
                    dice.around(40_000, 1.5));
        }
        session.modify(profile + "NTUSER.DAT", 3_000_000);
    }
}
