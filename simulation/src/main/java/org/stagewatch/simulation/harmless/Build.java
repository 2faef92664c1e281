package org.stagewatch.simulation.harmless;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Department;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.enterprise.ServicePurpose;
import org.stagewatch.simulation.enterprise.Share;
import org.stagewatch.simulation.enterprise.SharePurpose;
import org.stagewatch.simulation.event.LogonType;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Archiver;
import org.stagewatch.simulation.story.CopyTool;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;
import org.stagewatch.simulation.story.Unc;

/// Builds all day: agents fetch sources, compile, pack into temporary folders and copy to the drop share; developers'
/// own machines drop packages too.
final class Build implements Story {
    private static final Program AGENT = Program.of(
            "C:\\agent\\bin\\Agent.Worker.exe", "Microsoft Corporation", "Agent.Worker", "Agent.Worker", "3.232.1");
    private static final Program RUNNER = Program.plain("C:\\GitLab-Runner\\gitlab-runner.exe");

    @Override
    public String name() {
        return HarmlessFamily.BUILD.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.BUILD, day);
        double perHost = Math.min(120, 10 + enterprise.hosts().size() * 0.7) * (day.isWorkday() ? 1 : 0.2);
        for (Host host : enterprise.hosts(HostRole.BUILD_SERVER)) {
            for (int i = dice.count(perHost); i > 0; i--) {
                boolean nightly = dice.chance(0.2);
                episodes.add(nightly ? day.between(1, 5, dice) : day.atWork(dice), scene -> build(scene, host));
            }
        }
        if (day.isWorkday()) {
            List<Host> developers = enterprise.staff().stream()
                    .filter(person -> person.department() == Department.ENGINEERING)
                    .map(person -> person.home())
                    .toList();
            for (Host host : dice.some(developers, 2)) {
                episodes.add(day.atWork(dice), scene -> dropByHand(scene, host));
            }
        }
        return episodes.list();
    }

    private static void build(Scene scene, Host host) {
        Dice dice = scene.dice();
        Enterprise enterprise = scene.enterprise();
        Account account = enterprise.service(ServicePurpose.BUILD);
        Program agentProgram = enterprise.habit("agent", host.name()).oneOf(AGENT, RUNNER);
        RunningProcess agent = scene.running(host, agentProgram, account);
        String product = dice.pick(Words.PROJECTS).toLowerCase(Locale.ROOT);
        String work = "C:\\agent\\_work\\" + dice.between(1, 30);
        String version = dice.between(1, 9) + "." + dice.between(0, 30) + "." + dice.digits(4);
        scene.start(host, agent, Programs.GIT, "git fetch --force --tags --prune origin " + dice.hex(40));
        Program compiler = dice.oneOf(Programs.MSBUILD, Programs.NODE, Programs.JAVA);
        RunningProcess compile = scene.seconds(3, 30)
                .start(host, agent, compiler, "\"" + compiler.path() + "\" " + work + "\\s\\" + product);
        for (int i = dice.between(2, 8); i > 0; i--) {
            scene.seconds(1, 20)
                    .create(
                            host,
                            compile,
                            work + "\\b\\" + Words.shortName(dice) + dice.oneOf(".dll", ".jar", ".js", ".pdb"),
                            dice.around(90_000, 1.3));
        }
        Archiver archiver = dice.oneOf(Archiver.SEVEN_ZIP, Archiver.COMPRESS_ARCHIVE, Archiver.TAR);
        String archive =
                dice.oneOf(work + "\\a", "C:\\Windows\\Temp", "C:\\Users\\" + account.name() + "\\AppData\\Local\\Temp")
                        + "\\" + product + "-" + version + archiver.ending();
        archiver.pack(scene, host, agent, archive, work + "\\b", dice.around(12_000_000, 1));
        drop(scene, host, agent, account, work + "\\a", product + "\\" + version, archive);
        if (dice.chance(0.5)) {
            scene.seconds(1, 20).delete(host, agent, archive, 0);
        }
        if (dice.chance(0.25)) {
            deploy(scene, host, agent, archive);
        }
    }

    private static void drop(
            Scene scene,
            Host host,
            RunningProcess parent,
            Account account,
            String source,
            String folder,
            String archive) {
        Dice dice = scene.dice();
        Share drops = scene.enterprise()
                .habit("drops", host.name())
                .pick(scene.enterprise().shares(SharePurpose.DROPS));
        CopyTool tool = scene.enterprise()
                .habit("drop-tool", host.name())
                .oneOf(CopyTool.ROBOCOPY, CopyTool.XCOPY, CopyTool.POWERSHELL);
        RunningProcess copier = tool.start(scene, host, parent, source, Unc.of(scene, drops) + "\\" + folder);
        if (drops.host().equals(host)) {
            scene.create(host, copier, drops.path() + "\\" + folder + "\\" + name(archive), 12_000_000);
            return;
        }
        Scene.SmbSession session = scene.open(drops, account, host, copier);
        session.create(folder + "\\" + name(archive), dice.around(12_000_000, 1));
        session.create(folder + "\\manifest.json", 2_000);
    }

    /// The archive goes on to an application server.
    private static void deploy(Scene scene, Host host, RunningProcess agent, String archive) {
        Enterprise enterprise = scene.enterprise();
        Host target = scene.dice().pick(enterprise.hosts(HostRole.LINUX_SERVER));
        RunningProcess copier = scene.start(
                host,
                agent,
                Programs.PSCP.at("C:\\Program Files\\PuTTY\\pscp.exe"),
                "pscp -batch -i C:\\agent\\deploy.ppk " + archive + " deploy@" + target.name() + ":/opt/releases/");
        scene.connect(host, copier, target, 22);
        Account deploy = Account.linux(target, "deploy");
        scene.logon(target, deploy, LogonType.NETWORK, host);
        RunningProcess daemon = scene.running(target, Programs.SSHD, deploy, "sshd: deploy@notty");
        RunningProcess receiver = scene.start(target, daemon, Programs.SFTP_SERVER, Programs.SFTP_SERVER.path());
        scene.wait(Duration.ofMillis(300), Duration.ofSeconds(20))
                .create(target, receiver, "/opt/releases/" + name(archive), 12_000_000);
    }

    private static void dropByHand(Scene scene, Host host) {
        Enterprise enterprise = scene.enterprise();
        Account account = enterprise.staff().stream()
                .filter(person -> person.home().equals(host))
                .findFirst()
                .orElseThrow()
                .account();
        Share drops = scene.dice().pick(enterprise.shares(SharePurpose.DROPS));
        RunningProcess shell =
                scene.start(host, scene.desktop(host, account), Programs.POWERSHELL, "powershell.exe -NoExit");
        String product = scene.dice().pick(Words.PROJECTS);
        String source = Paths.profile(account) + "\\source\\repos\\" + product + "\\bin\\Release";
        RunningProcess copier =
                CopyTool.ROBOCOPY.start(scene, host, shell, source, Unc.of(scene, drops) + "\\dev\\" + product);
        Scene.SmbSession session = scene.open(drops, account, host, copier);
        for (int i = scene.dice().between(2, 20); i > 0; i--) {
            session.create("dev\\" + product + "\\" + Words.shortName(scene.dice()) + ".dll", 80_000);
        }
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('\\') + 1);
    }
}
