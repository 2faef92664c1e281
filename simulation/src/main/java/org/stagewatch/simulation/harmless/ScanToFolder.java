package org.stagewatch.simulation.harmless;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.enterprise.ServicePurpose;
import org.stagewatch.simulation.enterprise.Share;
import org.stagewatch.simulation.enterprise.SharePurpose;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;

/// Printers put scanned pages on a share, all with one account, from addresses without a sensor.
final class ScanToFolder implements Story {
    @Override
    public String name() {
        return HarmlessFamily.SCAN_TO_FOLDER.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.SCAN_TO_FOLDER, day);
        if (!day.isWorkday() && day.index() > 0) {
            return episodes.list();
        }
        for (Host printer : enterprise.hosts(HostRole.PRINTER)) {
            for (int i = 1 + dice.count(8); i > 0; i--) {
                episodes.add(day.atWork(dice), scene -> scan(scene, printer));
            }
        }
        return episodes.list();
    }

    private static void scan(Scene scene, Host printer) {
        Dice dice = scene.dice();
        Enterprise enterprise = scene.enterprise();
        Share share = enterprise.habit("scans", printer.name()).pick(enterprise.shares(SharePurpose.SCANS));
        Scene.SmbSession session = scene.open(share, enterprise.service(ServicePurpose.SCANNER), printer);
        String folder = enterprise.habit("scan-folders").chance(0.7)
                ? dice.pick(enterprise.persons()).account().name()
                : "inbox";
        String stamp = scene.now().toString().substring(0, 19).replaceAll("[-:T]", "");
        for (int page = dice.between(1, 3); page > 0; page--) {
            session.create(
                    folder + "\\SCAN_" + stamp + "_" + page + dice.oneOf(".pdf", ".pdf", ".tif"),
                    dice.around(800_000, 0.8));
            scene.seconds(2, 20);
        }
    }
}
