package org.stagewatch.simulation.harmless;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
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
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;
import org.stagewatch.simulation.story.Unc;

/// Each machine writes a small report of itself to one share, by a logon script or a nightly task.
final class Inventory implements Story {
    @Override
    public String name() {
        return HarmlessFamily.INVENTORY.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.INVENTORY, day);
        boolean byLogonScript = enterprise.habit("inventory").chance(0.5);
        if (byLogonScript && !day.isWorkday() && day.index() > 0) {
            return episodes.list();
        }
        for (Host host : enterprise.hosts()) {
            boolean takesPart =
                    byLogonScript ? host.role() == HostRole.CLIENT : host.role().isWindows();
            if (takesPart && dice.chance(0.8)) {
                episodes.add(
                        byLogonScript ? day.between(6.6, 9.6, dice) : day.between(3, 4, dice),
                        scene -> report(scene, host, byLogonScript));
            }
        }
        return episodes.list();
    }

    private static void report(Scene scene, Host host, boolean byLogonScript) {
        Dice dice = scene.dice();
        Enterprise enterprise = scene.enterprise();
        Dice habit = enterprise.habit("inventory-place");
        Share share = habit.pick(enterprise.shares(SharePurpose.SUPPORT));
        String folder = habit.oneOf("Inventory", "logs\\logon", "assets\\incoming", "scripts\\out");
        String file = host.name() + habit.oneOf(".csv", ".txt", ".xml", "_sw.json");
        Account user = enterprise.staff().stream()
                .filter(person -> person.home().equals(host))
                .map(Person::account)
                .findFirst()
                .orElse(host.machineAccount());
        RunningProcess parent = byLogonScript ? scene.desktop(host, user) : scene.services(host);
        RunningProcess shell = scene.start(
                host,
                parent,
                Programs.CMD,
                "cmd.exe /c systeminfo > " + Unc.of(scene, share) + "\\" + folder + "\\" + file);
        scene.open(share, byLogonScript ? user : host.machineAccount(), host, shell)
                .create(folder + "\\" + file, dice.around(6_000, 0.5));
    }
}
