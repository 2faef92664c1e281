package org.stagewatch.simulation.harmless;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.enterprise.Person;
import org.stagewatch.simulation.enterprise.ServicePurpose;
import org.stagewatch.simulation.enterprise.Share;
import org.stagewatch.simulation.enterprise.SharePurpose;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;
import org.stagewatch.simulation.story.Unc;

/// Systems hand files to each other through an FTP server inside, each hour; administrators use transfer and
/// certificate tools for what they are meant for.
final class FileExchange implements Story {
    @Override
    public String name() {
        return HarmlessFamily.FILE_EXCHANGE.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.FILE_EXCHANGE, day);
        Host server = enterprise.habit("ftp-server").pick(enterprise.hosts(HostRole.WEB_SERVER));
        for (HostRole role : List.of(HostRole.DATABASE_SERVER, HostRole.BUILD_SERVER, HostRole.FILE_SERVER)) {
            for (Host host : enterprise.hosts(role)) {
                for (int hour = 6; hour < 20; hour += 3) {
                    episodes.add(day.between(hour, hour + 0.5, dice), scene -> upload(scene, host, server));
                }
            }
        }
        for (int i = Episodes.occasions(day, 6, enterprise, dice); i > 0; i--) {
            episodes.add(day.atWork(dice), FileExchange::useTool);
        }
        return episodes.list();
    }

    private static void upload(Scene scene, Host host, Host server) {
        Dice dice = scene.dice();
        RunningProcess client = scene.startAs(
                host,
                scene.services(host),
                Programs.FTP,
                "ftp -i -s:C:\\Interfaces\\send.txt " + server.name(),
                scene.enterprise().service(ServicePurpose.DATABASE));
        scene.connect(host, client, server, 21);
        RunningProcess service =
                scene.running(server, Programs.SVCHOST, Account.SYSTEM, Programs.SVCHOST.path() + " -k ftpsvc");
        scene.accept(server, service, 21, scene.address(host));
        for (int i = dice.between(1, 4); i > 0; i--) {
            scene.create(
                    server,
                    service,
                    "D:\\FTP\\inbound\\" + host.name() + "\\" + dice.digits(10) + dice.oneOf(".csv", ".xml", ".edi"),
                    dice.around(30_000, 1.2));
        }
    }

    private static void useTool(Scene scene) {
        Dice dice = scene.dice();
        Person person = dice.pick(scene.enterprise().administrators());
        Host home = person.home();
        RunningProcess shell = scene.startAs(
                home,
                scene.desktop(home, person.account()),
                Programs.CMD,
                "\"cmd.exe\"",
                person.requireAdministrator());
        Share packages = dice.pick(scene.enterprise().shares(SharePurpose.PACKAGES));
        String name = Words.shortName(dice);
        switch (dice.between(0, 2)) {
            case 0 -> {
                scene.start(
                        home,
                        shell,
                        Programs.BITSADMIN,
                        "bitsadmin /transfer " + name + " /download /priority normal " + Unc.of(scene, packages) + "\\"
                                + name + ".msi C:\\Temp\\" + name + ".msi");
                RunningProcess service = scene.running(
                        home, Programs.SVCHOST, Account.SYSTEM, Programs.SVCHOST.path() + " -k netsvcs -p -s BITS");
                scene.create(home, service, "C:\\Temp\\" + name + ".msi", dice.around(20_000_000, 1));
            }
            case 1 -> {
                RunningProcess encoder = scene.start(
                        home, shell, Programs.CERTUTIL, "certutil -encode " + name + ".cer C:\\Temp\\" + name + ".pem");
                scene.create(home, encoder, "C:\\Temp\\" + name + ".pem", 2_000);
            }
            default ->
                scene.start(
                        home,
                        shell,
                        Programs.ESENTUTL,
                        "esentutl /mh C:\\Windows\\SoftwareDistribution\\DataStore\\DataStore.edb");
        }
    }
}
