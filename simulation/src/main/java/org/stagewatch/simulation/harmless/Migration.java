package org.stagewatch.simulation.harmless;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.Person;
import org.stagewatch.simulation.enterprise.Share;
import org.stagewatch.simulation.enterprise.SharePurpose;
import org.stagewatch.simulation.event.LogonType;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.CopyTool;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;
import org.stagewatch.simulation.story.Unc;

/// An administrator moves a share from an old server to a new one: thousands of files in bursts, by daylight.
final class Migration implements Story {
    @Override
    public String name() {
        return HarmlessFamily.MIGRATION.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.MIGRATION, day);
        for (int i = Episodes.occasions(day, 2.5, enterprise, dice); i > 0; i--) {
            int files = (int) dice.around(10L * enterprise.hosts().size() + 600, 0.6);
            boolean pulls = dice.chance(0.5);
            episodes.add(day.between(9, 15, dice), scene -> {
                if (pulls) {
                    pull(scene, Math.min(files, 10_000));
                } else {
                    push(scene, Math.min(files, 10_000));
                }
            });
        }
        return episodes.list();
    }

    /// The administrator sits on the old server and writes to the new one.
    private static void push(Scene scene, int files) {
        Dice dice = scene.dice();
        Person person = dice.pick(scene.enterprise().administrators());
        Account account = person.requireAdministrator();
        List<Share> shares = dice.some(scene.enterprise().shares(purpose(dice)), 2);
        Share source = shares.getFirst();
        Share target = shares.getLast();
        Host old = source.host();
        RunningProcess desktop = scene.remoteDesktop(old, account, person.home());
        RunningProcess shell = scene.start(old, desktop, Programs.CMD, "\"C:\\Windows\\system32\\cmd.exe\"");
        RunningProcess copier =
                CopyTool.ROBOCOPY.start(scene, old, shell, source.path(), Unc.of(scene, target) + "\\migrated");
        Scene.SmbSession session = scene.open(target, account, old, copier);
        for (int i = 0; i < files; i++) {
            session.create(
                    "migrated\\" + Words.folders(dice, 2, "\\") + "\\" + Words.document(dice),
                    dice.around(80_000, 1.6));
            pauseNowAndThen(scene, i);
        }
    }

    /// The administrator sits on the new server and reads from one or more old ones.
    private static void pull(Scene scene, int files) {
        Dice dice = scene.dice();
        Person person = dice.pick(scene.enterprise().administrators());
        Account account = person.requireAdministrator();
        List<Share> shares = dice.some(scene.enterprise().shares(purpose(dice)), 4);
        Share target = shares.getFirst();
        RunningProcess desktop = scene.remoteDesktop(target.host(), account, person.home());
        RunningProcess shell =
                scene.start(target.host(), desktop, Programs.POWERSHELL, "\"" + Programs.POWERSHELL.path() + "\"");
        for (Share source : shares.subList(1, shares.size())) {
            String folder = target.path() + "\\" + Words.folder(dice);
            RunningProcess copier = CopyTool.ROBOCOPY.start(scene, target.host(), shell, Unc.of(scene, source), folder);
            scene.connect(target.host(), copier, source.host(), 445);
            scene.logon(source.host(), account, LogonType.NETWORK, target.host());
            for (int i = 0; i < files / (shares.size() - 1); i++) {
                scene.create(
                        target.host(),
                        copier,
                        folder + "\\" + Words.folders(dice, 2, "\\") + "\\" + Words.document(dice),
                        dice.around(80_000, 1.6));
                pauseNowAndThen(scene, i);
            }
        }
    }

    private static SharePurpose purpose(Dice dice) {
        return dice.oneOf(SharePurpose.HOMES, SharePurpose.PROJECTS, SharePurpose.DEPARTMENTS);
    }

    private static void pauseNowAndThen(Scene scene, int file) {
        if (file % 400 == 399) {
            scene.seconds(20, 300);
        }
    }
}
