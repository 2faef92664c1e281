package org.stagewatch.simulation.harmless;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.enterprise.ServicePurpose;
import org.stagewatch.simulation.enterprise.Share;
import org.stagewatch.simulation.enterprise.SharePurpose;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;

/// Machines with instruments write their measurements to a share each hour, all with one account; now and then a new
/// one joins.
final class InstrumentData implements Story {
    @Override
    public String name() {
        return HarmlessFamily.INSTRUMENT_DATA.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.INSTRUMENT_DATA, day);
        Share share = enterprise.habit("instruments").pick(enterprise.shares(SharePurpose.PROJECTS));
        for (Host host : enterprise.hosts(HostRole.CLIENT)) {
            Dice habit = enterprise.habit("instrument", host.name());
            boolean hasOne = habit.chance(0.08);
            int since = habit.between(-20, Math.max(1, day.count()));
            if (hasOne && since <= day.index() && day.isWorkday()) {
                for (int hour = 7; hour < 18; hour++) {
                    episodes.add(day.between(hour, hour + 1, dice), scene -> measure(scene, host, share));
                }
            }
        }
        if (day.index() == 0 && episodes.list().isEmpty()) {
            Host host = enterprise.hosts(HostRole.CLIENT).getFirst();
            episodes.add(day.between(9, 10, dice), scene -> measure(scene, host, share));
        }
        return episodes.list();
    }

    private static void measure(Scene scene, Host host, Share share) {
        Dice dice = scene.dice();
        Account account = scene.enterprise().service(ServicePurpose.MONITORING);
        RunningProcess software = scene.running(host, Program.plain("C:\\Lab\\acquire.exe"), account);
        Scene.SmbSession session = scene.open(share, account, host, software);
        for (int i = dice.between(1, 5); i > 0; i--) {
            session.create(
                    "raw\\" + host.name() + "\\run" + dice.digits(6) + dice.oneOf(".dat", ".csv", ".tif"),
                    dice.around(3_000_000, 1));
            scene.seconds(5, 200);
        }
    }
}
