package org.stagewatch.simulation.harmless;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.Person;
import org.stagewatch.simulation.event.LogonType;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.CopyTool;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;
import org.stagewatch.simulation.story.Unc;

/// A technician mends the mail files of several people: fetches them from their machines, works on them and sends them
/// back. One account, several sources, one folder, documents: only the place and what happens next differ from an
/// attack.
final class MailboxRepair implements Story {
    @Override
    public String name() {
        return HarmlessFamily.MAILBOX_REPAIR.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.MAILBOX_REPAIR, day);
        for (int i = Episodes.occasions(day, 1.5, enterprise, dice); i > 0; i--) {
            episodes.add(day.between(9, 15, dice), MailboxRepair::mend);
        }
        return episodes.list();
    }

    private static void mend(Scene scene) {
        Dice dice = scene.dice();
        Person technician = dice.pick(scene.enterprise().administrators());
        Account account = technician.requireAdministrator();
        Host home = technician.home();
        RunningProcess shell =
                scene.startAs(home, scene.desktop(home, technician.account()), Programs.CMD, "\"cmd.exe\"", account);
        String folder = dice.oneOf("C:\\Rescue", "D:\\Repair", "C:\\Temp\\mail", Paths.documents(account) + "\\pst");
        CopyTool tool = dice.oneOf(CopyTool.ROBOCOPY, CopyTool.XCOPY);
        for (Person person : dice.some(scene.enterprise().staff(), dice.between(3, 5))) {
            String own = "Users\\" + person.account().name() + "\\AppData\\Local\\Microsoft\\Outlook";
            String remote = Unc.of(scene, person.home().driveShare('c')) + "\\" + own;
            String local = folder + "\\" + person.account().name();
            RunningProcess copier = tool.start(scene, home, shell, remote, local);
            scene.logon(person.home(), account, LogonType.NETWORK, home);
            scene.connect(home, copier, person.home(), 445);
            String file = local + "\\" + person.account().name() + dice.oneOf(".ost", ".pst");
            scene.create(home, copier, file, dice.around(900_000_000, 0.7));
            RunningProcess repair = scene.minutes(2, 20)
                    .start(
                            home,
                            shell,
                            Program.plain("C:\\Program Files\\Microsoft Office\\root\\Office16\\SCANPST.EXE"),
                            "SCANPST.EXE \"" + file + "\"");
            scene.minutes(2, 20).modify(home, repair, file, dice.around(900_000_000, 0.7));
            tool.start(scene, home, shell, local, remote);
            scene.open(person.home().driveShare('c'), account, home, shell)
                    .create(own + "\\" + person.account().name() + ".pst", 900_000_000);
        }
    }
}
