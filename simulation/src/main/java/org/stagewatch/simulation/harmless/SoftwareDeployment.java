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
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.CopyTool;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;
import org.stagewatch.simulation.story.Unc;

/// Software reaches many hosts within an hour, by an agent's cache, a deployment server or a script; and each host
/// writes its log back to one share.
final class SoftwareDeployment implements Story {
    @Override
    public String name() {
        return HarmlessFamily.SOFTWARE_DEPLOYMENT.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.SOFTWARE_DEPLOYMENT, day);
        if (!day.isWorkday() && day.index() > 0) {
            return episodes.list();
        }
        Share packages = enterprise.shares(SharePurpose.PACKAGES).getFirst();
        for (int wave = dice.between(1, 2); wave > 0; wave--) {
            String software =
                    Words.capitalise(Words.shortName(dice)) + " " + dice.between(1, 24) + "." + dice.digits(1);
            List<Host> targets =
                    dice.some(windowsHosts(enterprise), enterprise.hosts().size() / 3);
            double hour = dice.between(9, 20);
            int way = dice.between(0, 2);
            for (Host host : targets) {
                episodes.add(day.between(hour, hour + 1, dice), scene -> {
                    switch (way) {
                        case 0 -> agentInstalls(scene, host, packages, software, Programs.SCCM_AGENT);
                        case 1 -> agentInstalls(scene, host, packages, software, Programs.INTUNE_AGENT);
                        default -> serverInstalls(scene, host, packages, software);
                    }
                });
            }
        }
        if (dice.chance(0.4) || day.index() == 0) {
            episodes.add(day.atWork(dice), SoftwareDeployment::administratorCopies);
        }
        return episodes.list();
    }

    private static List<Host> windowsHosts(Enterprise enterprise) {
        return enterprise.hosts().stream()
                .filter(host -> host.role().isWindows() && host.role() != HostRole.DEPLOYMENT_SERVER)
                .toList();
    }

    private static void agentInstalls(Scene scene, Host host, Share packages, String software, Program agentProgram) {
        Dice dice = scene.dice();
        RunningProcess agent = scene.running(host, agentProgram, Account.SYSTEM);
        boolean sccm = agentProgram.equals(Programs.SCCM_AGENT);
        String cache = sccm
                ? "C:\\Windows\\ccmcache\\" + dice.text("0123456789abcdefghijklmn", 2)
                : "C:\\Windows\\IMECache\\" + dice.guid() + "_1";
        scene.connect(host, agent, packages.host(), dice.oneOf(443, 80, 8530));
        String file = software.replace(' ', '_');
        for (String name : List.of(file + ".msi", file + ".cab", "data1.zip", "install.cmd")) {
            if (dice.chance(0.7)) {
                scene.seconds(0, 9).create(host, agent, cache + "\\" + name, dice.around(5_000_000, 1.2));
            }
        }
        RunningProcess installer = scene.start(
                host,
                agent,
                Programs.MSIEXEC,
                "\"C:\\Windows\\System32\\msiexec.exe\" /i \"" + cache + "\\" + file + ".msi\" /qn /norestart");
        for (int i = dice.between(3, 12); i > 0; i--) {
            scene.create(
                    host,
                    installer,
                    "C:\\Program Files\\" + software + "\\" + Words.shortName(dice)
                            + dice.oneOf(".dll", ".exe", ".dat"),
                    dice.around(200_000, 1.4));
        }
        reportBack(scene, host, packages, software);
    }

    /// The deployment server writes into each host's administrative share and starts a service there.
    private static void serverInstalls(Scene scene, Host host, Share packages, String software) {
        Dice dice = scene.dice();
        Host server = packages.host();
        Account account = scene.enterprise().service(ServicePurpose.DEPLOYMENT);
        RunningProcess deployer = scene.running(server, Programs.PDQ, account);
        Scene.SmbSession session = scene.open(host.adminShare(), account, server, deployer);
        String folder = "AdminArsenal\\PDQDeployRunner\\service-1";
        session.create(folder + "\\PDQDeployRunner-1.exe", 4_000_000);
        session.create(folder + "\\exec\\" + software.replace(' ', '-') + ".msi", dice.around(9_000_000, 1));
        RunningProcess runner =
                scene.seconds(1, 5).start(host, scene.services(host), Programs.PDQ_RUNNER, Programs.PDQ_RUNNER.path());
        scene.start(
                host,
                runner,
                Programs.MSIEXEC,
                "msiexec.exe /i C:\\Windows\\AdminArsenal\\PDQDeployRunner\\service-1\\exec\\"
                        + software.replace(' ', '-') + ".msi ALLUSERS=1 /qn");
        session.delete(folder + "\\exec\\" + software.replace(' ', '-') + ".msi", 0);
        reportBack(scene, host, packages, software);
    }

    private static void reportBack(Scene scene, Host host, Share packages, String software) {
        if (!scene.enterprise().habit("deployment-logs").chance(0.7)) {
            return;
        }
        Scene.SmbSession session = scene.seconds(5, 90).open(packages, host.machineAccount(), host);
        session.create(
                "Logs\\" + software + "\\" + host.name() + ".log", scene.dice().around(30_000, 0.8));
    }

    /// An administrator copies an installer to a handful of hosts with a script.
    private static void administratorCopies(Scene scene) {
        Dice dice = scene.dice();
        Enterprise enterprise = scene.enterprise();
        Person person = dice.pick(enterprise.administrators());
        Share packages = enterprise.shares(SharePurpose.PACKAGES).getFirst();
        Account account = person.requireAdministrator();
        RunningProcess shell = scene.startAs(
                person.home(), scene.desktop(person.home(), person.account()), Programs.CMD, "cmd.exe", account);
        String software = Words.shortName(dice);
        CopyTool tool = dice.oneOf(CopyTool.ROBOCOPY, CopyTool.XCOPY, CopyTool.COPY);
        for (Host host : dice.some(windowsHosts(enterprise), dice.between(3, 12))) {
            Share share = dice.chance(0.5) ? host.driveShare('c') : host.adminShare();
            String folder = "Temp\\" + software;
            RunningProcess copier = tool.start(
                    scene,
                    person.home(),
                    shell,
                    Unc.of(scene, packages) + "\\" + software,
                    Unc.of(scene, share) + "\\" + folder);
            Scene.SmbSession session = scene.open(share, account, person.home(), copier);
            for (int i = dice.between(1, 6); i > 0; i--) {
                session.create(
                        folder + "\\" + Words.shortName(dice) + dice.oneOf(".msi", ".exe", ".cab", ".zip", ".ini"),
                        dice.around(2_000_000, 1.3));
            }
            scene.seconds(4, 50);
        }
    }
}
