package org.stagewatch.simulation.harmless;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.Person;
import org.stagewatch.simulation.enterprise.Share;
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

/// An administrator's day: remote desktops, mapped drives, remote commands, copies to and from single servers.
final class Administration implements Story {
    @Override
    public String name() {
        return HarmlessFamily.ADMINISTRATION.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.ADMINISTRATION, day);
        for (Person person : enterprise.administrators()) {
            int tasks = day.isWorkday() ? dice.count(6) : dice.count(0.4);
            for (int i = Math.max(day.index() == 0 ? 1 : 0, tasks); i > 0; i--) {
                episodes.add(day.between(7.5, 19, dice), scene -> task(scene, person));
            }
        }
        return episodes.list();
    }

    private static void task(Scene scene, Person person) {
        Dice dice = scene.dice();
        List<Host> servers = scene.enterprise().hosts().stream()
                .filter(host -> host.role().isServer() && host.role().isWindows())
                .toList();
        Host server = dice.pick(servers);
        switch (dice.between(0, 4)) {
            case 0 -> workOnServer(scene, person, server);
            case 1 -> mapDrive(scene, person, server);
            case 2 -> runRemotely(scene, person, server);
            case 3 -> copyTools(scene, person, server);
            default -> fetchFile(scene, person, server);
        }
    }

    private static RunningProcess console(Scene scene, Person person) {
        return scene.startAs(
                person.home(),
                scene.desktop(person.home(), person.account()),
                Programs.CMD,
                "\"C:\\Windows\\system32\\cmd.exe\"",
                person.requireAdministrator());
    }

    private static void workOnServer(Scene scene, Person person, Host server) {
        Dice dice = scene.dice();
        RunningProcess desktop = scene.remoteDesktop(server, person.requireAdministrator(), person.home());
        RunningProcess shell = scene.seconds(10, 200).start(server, desktop, Programs.POWERSHELL, "powershell.exe");
        for (int i = dice.between(1, 4); i > 0; i--) {
            scene.minutes(0, 5);
            switch (dice.between(0, 2)) {
                case 0 -> scene.start(server, shell, Programs.NET, "\"C:\\Windows\\system32\\net.exe\" session");
                case 1 ->
                    scene.start(
                            server,
                            shell,
                            Programs.WEVTUTIL,
                            "wevtutil epl Application C:\\Temp\\app-" + dice.digits(3) + ".evtx");
                default ->
                    Archiver.COMPRESS_ARCHIVE.pack(
                            scene,
                            server,
                            shell,
                            "C:\\Temp\\" + Words.shortName(dice) + "-logs.zip",
                            "C:\\inetpub\\logs",
                            dice.around(2_000_000, 1));
            }
        }
    }

    private static void mapDrive(Scene scene, Person person, Host server) {
        Dice dice = scene.dice();
        Account account = person.requireAdministrator();
        RunningProcess shell = console(scene, person);
        String letter = dice.oneOf("M:", "S:", "X:", "Z:", "T:");
        Share share = server.driveShare(dice.oneOf('c', 'd'));
        scene.start(person.home(), shell, Programs.NET, "net use " + letter + " " + Unc.of(scene, share));
        Scene.SmbSession session = scene.open(share, account, person.home());
        String folder = dice.oneOf("Scripts", "Install", "Temp", "Tools");
        RunningProcess copier = CopyTool.XCOPY.start(
                scene, person.home(), shell, "C:\\Admin\\" + Words.shortName(dice), letter + "\\" + folder);
        for (int i = dice.between(1, 8); i > 0; i--) {
            session.create(folder + "\\" + Words.shortName(dice) + dice.oneOf(".ps1", ".msi", ".xml"), 20_000);
        }
        scene.connect(person.home(), copier, server, 445);
        scene.minutes(1, 30).start(person.home(), shell, Programs.NET, "net use " + letter + " /delete /y");
    }

    private static void runRemotely(Scene scene, Person person, Host server) {
        Dice dice = scene.dice();
        Account account = person.requireAdministrator();
        RunningProcess shell = console(scene, person);
        String command = dice.oneOf("ipconfig /all", "gpupdate /force", "cmd", "sc query spooler");
        scene.start(
                person.home(),
                shell,
                Programs.PSEXEC,
                "PsExec64.exe \\\\" + Unc.host(scene, server) + " -accepteula " + command);
        scene.open(server.adminShare(), account, person.home(), shell).create("PSEXESVC.exe", 383_000);
        RunningProcess service =
                scene.start(server, scene.services(server), Programs.PSEXEC_SERVICE, "C:\\Windows\\PSEXESVC.exe");
        scene.startAs(server, service, Programs.CMD, "\"cmd\" /c " + command, account);
    }

    private static void copyTools(Scene scene, Person person, Host server) {
        Dice dice = scene.dice();
        RunningProcess shell = console(scene, person);
        Share share = server.driveShare('c');
        String folder = dice.oneOf("Tools", "Temp", "Install", "ProgramData\\" + Words.shortName(dice));
        RunningProcess copier = dice.oneOf(CopyTool.values())
                .start(scene, person.home(), shell, "C:\\Admin\\tools", Unc.of(scene, share) + "\\" + folder);
        Scene.SmbSession session = scene.open(share, person.requireAdministrator(), person.home(), copier);
        for (int i = dice.between(1, 12); i > 0; i--) {
            session.create(folder + "\\" + Words.shortName(dice) + dice.oneOf(".exe", ".dll", ".zip", ".txt"), 200_000);
        }
    }

    private static void fetchFile(Scene scene, Person person, Host server) {
        Dice dice = scene.dice();
        RunningProcess shell = console(scene, person);
        String folder = "C:\\Admin\\" + dice.oneOf("cases", "config", server.name());
        RunningProcess copier = CopyTool.COPY.start(
                scene,
                person.home(),
                shell,
                Unc.of(scene, server.driveShare('c')) + "\\" + dice.oneOf("inetpub\\logs", "Windows\\Logs", "Config"),
                folder);
        scene.logon(server, person.requireAdministrator(), LogonType.NETWORK, person.home());
        scene.connect(person.home(), copier, server, 445);
        for (int i = dice.between(1, 5); i > 0; i--) {
            scene.create(person.home(), copier, folder + "\\" + Words.shortName(dice) + ".log", 50_000);
        }
    }
}
