package org.stagewatch.simulation.harmless;

import java.util.List;
import java.util.stream.Stream;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.enterprise.ServicePurpose;
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

/// Each night a service fetches exports from the servers of several systems into one landing folder and packs them.
final class DataWarehouse implements Story {
    @Override
    public String name() {
        return HarmlessFamily.DATA_WAREHOUSE.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.DATA_WAREHOUSE, day);
        Host warehouse = enterprise.habit("warehouse").pick(enterprise.hosts(HostRole.DATABASE_SERVER));
        episodes.add(day.between(1, 2, dice), scene -> load(scene, warehouse));
        return episodes.list();
    }

    private static void load(Scene scene, Host warehouse) {
        Dice dice = scene.dice();
        Enterprise enterprise = scene.enterprise();
        Account account = enterprise.service(ServicePurpose.DATABASE);
        RunningProcess agent = scene.startAs(
                warehouse, scene.services(warehouse), Programs.CMD, "cmd.exe /c D:\\ETL\\load.cmd", account);
        List<Host> systems = Stream.of(
                        HostRole.WEB_SERVER, HostRole.BUILD_SERVER, HostRole.FILE_SERVER, HostRole.MAIL_SERVER)
                .flatMap(role -> enterprise.hosts(role).stream())
                .toList();
        for (Host system : systems) {
            String target = "D:\\ETL\\landing\\" + system.name();
            RunningProcess copier = CopyTool.ROBOCOPY.start(
                    scene, warehouse, agent, Unc.of(scene, system.driveShare('d')) + "\\Export", target);
            scene.connect(warehouse, copier, system, 445);
            scene.logon(system, account, LogonType.NETWORK, warehouse);
            for (int i = dice.between(1, 8); i > 0; i--) {
                scene.create(
                        warehouse, copier, target + "\\" + Words.shortName(dice) + ".csv", dice.around(2_000_000, 1));
            }
        }
        Archiver.SEVEN_ZIP.pack(
                scene,
                warehouse,
                agent,
                "D:\\ETL\\archive\\" + dice.digits(8) + ".7z",
                "D:\\ETL\\landing",
                dice.around(30_000_000, 0.7));
    }
}
