package org.stagewatch.simulation.harmless;

import java.time.Duration;
import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.enterprise.Leases;
import org.stagewatch.simulation.enterprise.Person;
import org.stagewatch.simulation.event.LogonResult;
import org.stagewatch.simulation.event.LogonType;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;

/// What every machine does by itself: services, updates, caches, the sensor's own reports, and morning logons.
final class OperatingSystem implements Story {
    @Override
    public String name() {
        return HarmlessFamily.OPERATING_SYSTEM.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.OPERATING_SYSTEM, day);
        for (Host host : enterprise.hosts()) {
            if (!host.role().isManaged()) {
                continue;
            }
            int bursts = dice.count(host.role().isServer() ? 34 : day.isWorkday() ? 26 : 9);
            for (int i = 0; i < bursts; i++) {
                episodes.add(
                        host.role().isServer() ? day.between(0, 24, dice) : day.between(6, 20, dice),
                        scene -> burst(scene, host));
            }
            reports(episodes, day, enterprise, host, dice);
        }
        if (day.isWorkday()) {
            enterprise.persons().stream()
                    .filter(person -> person.home().role().isWindows())
                    .forEach(person -> episodes.add(day.between(6.5, 9.5, dice), scene -> arrive(scene, person)));
        }
        return episodes.list();
    }

    private static void reports(Episodes episodes, Day day, Enterprise enterprise, Host host, Dice dice) {
        for (int hour = 0; hour < 24; hour += 6) {
            episodes.add(day.between(hour, hour + 2, dice), scene -> scene.reportAdapter(host));
        }
        for (Leases.Lease lease : enterprise.leases().of(host)) {
            if (!lease.from().isBefore(day.start()) && lease.from().isBefore(day.end())) {
                episodes.add(lease.from().plus(Duration.ofSeconds(3)), scene -> scene.reportAdapter(host));
            }
        }
        String gateway = Words.publicAddress(enterprise.habit("gateway"));
        List<Account> users = enterprise.persons().stream()
                .filter(person -> person.home().equals(host))
                .map(Person::account)
                .toList();
        episodes.add(day.between(0, 3, dice), scene -> scene.reportDevice(host, users, gateway));
    }

    private static void burst(Scene scene, Host host) {
        if (!host.role().isWindows()) {
            unixBurst(scene, host);
            return;
        }
        Dice dice = scene.dice();
        RunningProcess services = scene.services(host);
        for (int i = dice.between(1, 4); i > 0; i--) {
            Program program = dice.pick(Programs.WINDOWS_NOISE);
            String arguments = switch (dice.between(0, 3)) {
                case 0 -> " -k netsvcs -p -s " + Words.capitalise(Words.shortName(dice));
                case 1 -> " -Embedding";
                case 2 -> " 0x4";
                default -> "";
            };
            scene.seconds(0, 40).start(host, services, program, program.path() + arguments);
        }
        RunningProcess service = scene.running(
                host, Programs.SVCHOST, Account.SYSTEM, Programs.SVCHOST.path() + " -k netsvcs -p -s BITS");
        String name = dice.hex(8) + dice.oneOf(".tmp", ".dat", ".etl", ".log", ".cab");
        String folder = dice.oneOf(
                "C:\\Windows\\Temp\\",
                "C:\\Windows\\SoftwareDistribution\\Download\\" + dice.hex(32) + "\\",
                "C:\\ProgramData\\Microsoft\\Search\\Data\\",
                "C:\\Windows\\System32\\LogFiles\\WMI\\");
        scene.seconds(1, 30).create(host, service, folder + name, dice.around(80_000, 1.5));
        if (dice.chance(0.4)) {
            scene.seconds(1, 90).delete(host, service, folder + name, dice.around(80_000, 1.5));
        }
        if (dice.chance(0.5)) {
            scene.connect(host, service, Words.publicAddress(dice), 443, Words.site(dice));
        }
        if (dice.chance(0.3)) {
            scene.setRegistryValue(
                    host,
                    service,
                    "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\"
                            + dice.oneOf("WindowsUpdate", "Group Policy", "Diagnostics", "Installer"),
                    Words.capitalise(Words.shortName(dice)),
                    dice.digits(4));
        }
        if (dice.chance(0.25)) {
            Host controller = dice.pick(scene.enterprise().hosts(HostRole.DOMAIN_CONTROLLER));
            scene.connect(host, service, controller, dice.oneOf(88, 389, 445, 135));
            scene.logon(controller, host.machineAccount(), LogonType.NETWORK, host);
        }
    }

    private static void unixBurst(Scene scene, Host host) {
        Dice dice = scene.dice();
        RunningProcess cron = scene.services(host);
        RunningProcess shell =
                scene.start(host, cron, Programs.BASH, "/bin/sh -c /usr/local/bin/" + Words.shortName(dice) + ".sh");
        for (int i = dice.between(1, 4); i > 0; i--) {
            Program program = dice.pick(host.role() == HostRole.MAC ? Programs.MAC_NOISE : Programs.LINUX_NOISE);
            scene.seconds(0, 4).start(host, shell, program, program.path() + " -" + dice.text("abcdfhlnrst", 2));
        }
        String log = (host.role() == HostRole.MAC ? "/private/var/" : "/var/")
                + dice.oneOf("log/", "lib/" + Words.shortName(dice) + "/", "tmp/");
        scene.create(host, shell, log + Words.shortName(dice) + "." + dice.hex(6), dice.around(20_000, 1.5));
        if (dice.chance(0.4)) {
            scene.connect(host, shell, Words.publicAddress(dice), 443, Words.site(dice));
        }
    }

    private static void arrive(Scene scene, Person person) {
        Dice dice = scene.dice();
        Host home = person.home();
        if (dice.chance(0.15)) {
            scene.logonHere(home, person.account(), LogonType.INTERACTIVE, LogonResult.FAILURE);
            scene.seconds(4, 12);
        }
        scene.logonHere(home, person.account(), LogonType.INTERACTIVE, LogonResult.SUCCESS);
        Host controller = dice.pick(scene.enterprise().hosts(HostRole.DOMAIN_CONTROLLER));
        scene.logon(controller, person.account(), LogonType.NETWORK, home);
        RunningProcess userinit = scene.running(home, Programs.SVCHOST, Account.SYSTEM, "winlogon.exe");
        RunningProcess explorer = scene.seconds(1, 6)
                .startAs(home, userinit, Programs.EXPLORER, "C:\\Windows\\Explorer.EXE", person.account());
        for (Program program : List.of(Programs.ONEDRIVE, Programs.TEAMS, Programs.OUTLOOK)) {
            scene.seconds(1, 30).start(home, explorer, program, "\"" + program.path() + "\" /background");
        }
    }
}
