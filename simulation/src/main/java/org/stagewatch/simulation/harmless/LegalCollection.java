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

/// A legal or audit request: one person gathers documents from several shares or machines, packs them with a password
/// and hands them to outside counsel. Of all harmless work this is the closest to staging.
final class LegalCollection implements Story {
    @Override
    public String name() {
        return HarmlessFamily.LEGAL_COLLECTION.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.LEGAL_COLLECTION, day);
        for (int i = Episodes.occasions(day, 2, enterprise, dice); i > 0; i--) {
            episodes.add(day.between(9, 14, dice), LegalCollection::collect);
        }
        return episodes.list();
    }

    private static void collect(Scene scene) {
        Dice dice = scene.dice();
        Enterprise enterprise = scene.enterprise();
        List<Person> lawyers = enterprise.staff().stream()
                .filter(person -> person.department() == Department.LEGAL)
                .toList();
        Person person = dice.pick(lawyers.isEmpty() ? enterprise.staff() : lawyers);
        Host home = person.home();
        RunningProcess desktop = scene.desktop(home, person.account());
        String matter =
                Paths.documents(person.account()) + "\\Matter " + dice.pick(Words.LAST_NAMES) + " " + dice.digits(4);
        List<SharePurpose> purposes = List.of(SharePurpose.DEPARTMENTS, SharePurpose.PROJECTS, SharePurpose.EXCHANGE);
        for (SharePurpose purpose : purposes) {
            for (Share share : enterprise.shares(purpose)) {
                if (dice.chance(0.4)) {
                    continue;
                }
                String folder = matter + "\\" + share.host().name();
                RunningProcess copier = dice.chance(0.5)
                        ? CopyTool.ROBOCOPY.start(
                                scene, home, desktop, Unc.of(scene, share) + "\\" + Words.folder(dice), folder)
                        : desktop;
                scene.connect(home, copier, share.host(), 445);
                scene.logon(share.host(), person.account(), LogonType.NETWORK, home);
                for (int i = dice.between(5, 40); i > 0; i--) {
                    scene.create(home, copier, folder + "\\" + Words.document(dice), dice.around(200_000, 1.3));
                }
                scene.minutes(2, 25);
            }
        }
        String archive = matter + dice.oneOf(".zip", ".7z");
        Archiver.SEVEN_ZIP.pack(
                scene,
                home,
                desktop,
                Programs.SEVEN_ZIP,
                archive,
                matter,
                dice.around(40_000_000, 0.8),
                dice.text("abcdefghkmnpqrstuvwxyz23456789", 12));
        RunningProcess browser = scene.running(home, Programs.EDGE, person.account());
        scene.minutes(1, 40).connect(home, browser, Words.publicAddress(dice), 443, "share." + Words.site(dice));
    }
}
