package org.stagewatch.simulation.harmless;

import java.util.List;
import java.util.Locale;
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
import org.stagewatch.simulation.story.CopyTool;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;
import org.stagewatch.simulation.story.Unc;

/// Editors and build agents put pages on the web servers, where visitors fetch them.
final class WebPublishing implements Story {
    @Override
    public String name() {
        return HarmlessFamily.WEB_PUBLISHING.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.WEB_PUBLISHING, day);
        for (Host server : enterprise.hosts(HostRole.WEB_SERVER)) {
            Share root = new Share(
                    server,
                    SharePurpose.ADMINISTRATION,
                    enterprise.habit("web-share", server.name()).oneOf("wwwroot$", "web", "sites$"),
                    "C:\\inetpub\\wwwroot");
            List<Person> editors = enterprise.staff().stream()
                    .filter(person ->
                            enterprise.habit("editor", person.account().name()).chance(0.15))
                    .toList();
            for (Person editor : editors) {
                if (day.isWorkday() && dice.chance(0.5)) {
                    episodes.add(day.atWork(dice), scene -> publish(scene, editor, root));
                }
            }
            if (day.isWorkday()) {
                episodes.add(day.atWork(dice), scene -> deploy(scene, root));
            }
            for (int i = dice.count(35); i > 0; i--) {
                episodes.add(day.between(0, 24, dice), scene -> visit(scene, server));
            }
        }
        return episodes.list();
    }

    private static void publish(Scene scene, Person editor, Share root) {
        Dice dice = scene.dice();
        Scene.SmbSession session = scene.open(root, editor.account(), editor.home());
        String folder = dice.oneOf("media", "news", "images", "downloads", "content\\" + Words.folder(dice));
        for (int i = dice.between(1, 6); i > 0; i--) {
            session.create(
                    folder + "\\" + Words.documentStem(dice).replace(' ', '-')
                            + dice.oneOf(".jpg", ".png", ".pdf", ".html", ".zip"),
                    dice.around(300_000, 1));
            scene.seconds(1, 90);
        }
    }

    private static void deploy(Scene scene, Share root) {
        Dice dice = scene.dice();
        Enterprise enterprise = scene.enterprise();
        Host builder = dice.pick(enterprise.hosts(HostRole.BUILD_SERVER));
        Account account = enterprise.service(ServicePurpose.BUILD);
        RunningProcess agent = scene.running(builder, Programs.NODE, account);
        RunningProcess copier =
                CopyTool.ROBOCOPY.start(scene, builder, agent, "C:\\agent\\_work\\r1\\a", Unc.of(scene, root));
        Scene.SmbSession session = scene.open(root, account, builder, copier);
        for (int i = dice.between(5, 60); i > 0; i--) {
            session.create(
                    "app\\" + Words.shortName(dice) + "." + dice.hex(8) + dice.oneOf(".js", ".css", ".dll", ".html"),
                    dice.around(40_000, 1.2));
        }
    }

    /// A visitor; most rows tell only of the connection, some of a log or a compressed copy of what was fetched.
    private static void visit(Scene scene, Host server) {
        Dice dice = scene.dice();
        RunningProcess worker = scene.running(
                server,
                Programs.IIS_WORKER,
                scene.enterprise().service(ServicePurpose.WEB),
                "c:\\windows\\system32\\inetsrv\\w3wp.exe -ap \"DefaultAppPool\"");
        scene.accept(server, worker, 443, Words.publicAddress(dice));
        if (dice.chance(0.3)) {
            scene.create(
                    server,
                    worker,
                    "C:\\inetpub\\temp\\IIS Temporary Compressed Files\\DefaultAppPool\\$^_gzip_"
                            + Words.shortName(dice).toUpperCase(Locale.ROOT) + "." + dice.hex(6),
                    dice.around(20_000, 1));
        }
    }
}
