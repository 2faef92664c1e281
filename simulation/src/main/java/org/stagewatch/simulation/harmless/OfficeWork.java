package org.stagewatch.simulation.harmless;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.enterprise.Person;
import org.stagewatch.simulation.enterprise.Share;
import org.stagewatch.simulation.enterprise.SharePurpose;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;
import org.stagewatch.simulation.story.Unc;

/// A day at the office: documents on the shares, mail, the web, archives for customers, now and then an installer.
///
/// Many clients write to the same shares all day: this is what a fan-in has to be told from.
final class OfficeWork implements Story {
    @Override
    public String name() {
        return HarmlessFamily.OFFICE_WORK.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.OFFICE_WORK, day);
        for (Person person : enterprise.persons()) {
            double effort = day.isWorkday() ? (dice.chance(0.07) ? 0 : 1) : (dice.chance(0.05) ? 0.3 : 0);
            repeat(episodes, day, dice, 12 * effort, scene -> editDocument(scene, person));
            repeat(episodes, day, dice, 9 * effort, scene -> browse(scene, person));
            repeat(episodes, day, dice, 8 * effort, scene -> readMail(scene, person));
            repeat(episodes, day, dice, 3 * effort, scene -> useHomeDrive(scene, person));
            repeat(episodes, day, dice, 4 * effort, scene -> synchronise(scene, person));
            repeat(episodes, day, dice, 0.5 * effort, scene -> pack(scene, person));
            repeat(episodes, day, dice, 0.3 * effort, scene -> copyFolder(scene, person));
            repeat(episodes, day, dice, 0.08 * effort, scene -> install(scene, person));
        }
        return episodes.list();
    }

    private static void repeat(Episodes episodes, Day day, Dice dice, double mean, Activity.Script script) {
        for (int i = dice.count(mean); i > 0; i--) {
            episodes.add(day.atWork(dice), script);
        }
    }

    private static void editDocument(Scene scene, Person person) {
        Dice dice = scene.dice();
        Host home = person.home();
        Share share =
                share(scene.enterprise(), person, dice.chance(0.75) ? SharePurpose.DEPARTMENTS : SharePurpose.PROJECTS);
        String folder = share.purpose() == SharePurpose.DEPARTMENTS
                ? person.department().title() + "\\" + Words.folder(dice)
                : Words.folders(scene.enterprise().habit("project", dice.between(1, 12)), 2, "\\");
        String document = Words.document(dice);
        Program program = dice.oneOf(Programs.WORD, Programs.EXCEL, Programs.POWERPOINT, Programs.EXCEL);
        RunningProcess desktop = scene.desktop(home, person.account());
        RunningProcess editor = dice.chance(0.45)
                ? scene.start(
                        home,
                        desktop,
                        program,
                        "\"" + program.path() + "\" \"" + Unc.of(scene, share) + "\\" + folder + "\\" + document + "\"")
                : scene.running(home, program, person.account());
        Scene.SmbSession session = dice.chance(0.5)
                ? scene.open(share, person.account(), home, editor)
                : scene.open(share, person.account(), home);
        long size = dice.around(120_000, 1.3);
        session.create(folder + "\\~$" + document, 165);
        for (int save = dice.between(1, 2); save > 0; save--) {
            scene.wait(Duration.ofSeconds(20), Duration.ofMinutes(9));
            String temporary = folder + "\\" + dice.hex(8).toUpperCase(Locale.ROOT) + ".tmp";
            session.create(temporary, size);
            session.rename(temporary, folder + "\\" + document, size);
        }
        if (dice.chance(0.4)) {
            scene.create(
                    home,
                    editor,
                    Paths.profile(person.account()) + "\\AppData\\Roaming\\Microsoft\\Office\\Recent\\" + document
                            + ".LNK",
                    900);
        }
        session.delete(folder + "\\~$" + document, 165);
    }

    private static void browse(Scene scene, Person person) {
        Dice dice = scene.dice();
        Host home = person.home();
        Program program = scene.enterprise()
                .habit("browser", person.account().name())
                .oneOf(Programs.CHROME, Programs.EDGE, Programs.FIREFOX);
        RunningProcess browser = scene.running(home, program, person.account());
        for (int i = dice.between(1, 3); i > 0; i--) {
            scene.seconds(1, 60)
                    .start(
                            home,
                            browser,
                            program,
                            "\"" + program.path() + "\" --type=renderer --lang=en-US --renderer-client-id="
                                    + dice.digits(3) + " --field-trial-handle=" + dice.digits(12));
            for (int j = dice.between(1, 3); j > 0; j--) {
                scene.connect(home, browser, Words.publicAddress(dice), 443, Words.site(dice));
            }
        }
        if (dice.chance(0.2)) {
            String file = Words.documentStem(dice) + dice.oneOf(".pdf", ".zip", ".xlsx", ".csv", ".exe", ".pdf");
            scene.download(
                    home,
                    browser,
                    Paths.downloads(person.account()) + "\\" + file,
                    dice.around(700_000, 1.6),
                    "https://" + Words.site(dice) + "/" + file.replace(' ', '-'));
        }
    }

    private static void readMail(Scene scene, Person person) {
        Dice dice = scene.dice();
        Host home = person.home();
        RunningProcess outlook = scene.running(home, Programs.OUTLOOK, person.account());
        Host mail = dice.pick(scene.enterprise().hosts(HostRole.MAIL_SERVER));
        scene.connect(home, outlook, mail, 443);
        for (int i = dice.between(0, 2); i > 0; i--) {
            String attachment = Words.documentStem(dice) + dice.oneOf(".pdf", ".docx", ".xlsx", ".zip", ".ics");
            scene.seconds(5, 200)
                    .create(
                            home,
                            outlook,
                            Paths.profile(person.account())
                                    + "\\AppData\\Local\\Microsoft\\Windows\\INetCache\\Content.Outlook\\"
                                    + dice.text("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 8) + "\\" + attachment,
                            dice.around(200_000, 1.2));
        }
        if (dice.chance(0.3)) {
            scene.start(
                    home,
                    outlook,
                    Programs.ACROBAT,
                    "\"" + Programs.ACROBAT.path() + "\" \"" + Paths.temp(person.account()) + "\\"
                            + Words.documentStem(dice) + ".pdf\"");
        }
    }

    private static void useHomeDrive(Scene scene, Person person) {
        Dice dice = scene.dice();
        Share share = share(scene.enterprise(), person, SharePurpose.HOMES);
        Scene.SmbSession session = scene.open(share, person.account(), person.home());
        for (int i = dice.between(1, 3); i > 0; i--) {
            scene.seconds(1, 100);
            session.create(
                    person.account().name() + "\\" + Words.folder(dice) + "\\" + Words.document(dice),
                    dice.around(90_000, 1.4));
        }
    }

    private static void synchronise(Scene scene, Person person) {
        Dice dice = scene.dice();
        RunningProcess client = scene.running(person.home(), Programs.ONEDRIVE, person.account());
        for (int i = dice.between(1, 4); i > 0; i--) {
            String path =
                    Paths.profile(person.account()) + "\\OneDrive\\" + Words.folder(dice) + "\\" + Words.document(dice);
            if (dice.chance(0.6)) {
                scene.seconds(1, 60).create(person.home(), client, path, dice.around(150_000, 1.3));
            } else {
                scene.seconds(1, 60).modify(person.home(), client, path, dice.around(150_000, 1.3));
            }
        }
        scene.connect(person.home(), client, Words.publicAddress(dice), 443, "storage." + Words.site(dice));
    }

    /// Packs documents for a customer or for mail.
    private static void pack(Scene scene, Person person) {
        Dice dice = scene.dice();
        Host home = person.home();
        Account account = person.account();
        RunningProcess desktop = scene.desktop(home, account);
        String folder = dice.chance(0.5) ? Paths.desktop(account) : Paths.documents(account);
        String archive = folder + "\\" + Words.documentStem(dice) + dice.oneOf(".zip", ".zip", ".7z", ".rar");
        RunningProcess packer = archive.endsWith(".zip")
                ? desktop
                : archive.endsWith(".7z")
                        ? scene.start(
                                home,
                                desktop,
                                Programs.SEVEN_ZIP,
                                "\"" + Programs.SEVEN_ZIP.path() + "\" a \"" + archive + "\" \"" + folder + "\\"
                                        + Words.folder(dice) + "\"")
                        : scene.start(
                                home,
                                desktop,
                                Programs.WINRAR,
                                "\"" + Programs.WINRAR.path() + "\" a -ep1 -r0 \"" + archive + "\"");
        scene.seconds(1, 20).create(home, packer, archive, dice.around(3_000_000, 1.2));
    }

    /// Copies a folder of a share to the own machine or back, by hand or with the shell.
    private static void copyFolder(Scene scene, Person person) {
        Dice dice = scene.dice();
        Host home = person.home();
        Account account = person.account();
        Share share = share(scene.enterprise(), person, SharePurpose.EXCHANGE);
        RunningProcess desktop = scene.desktop(home, account);
        String folder = Words.folder(dice);
        if (dice.chance(0.5)) {
            Scene.SmbSession session = scene.open(share, account, home, desktop);
            for (int i = dice.between(3, 14); i > 0; i--) {
                session.create(folder + "\\" + Words.document(dice), dice.around(200_000, 1.4));
            }
            return;
        }
        String target = Paths.documents(account) + "\\" + folder;
        RunningProcess copier = dice.chance(0.2)
                ? scene.start(
                        home,
                        scene.start(home, desktop, Programs.CMD, "\"C:\\Windows\\System32\\cmd.exe\""),
                        Programs.XCOPY,
                        "xcopy \"" + Unc.of(scene, share) + "\\" + folder + "\" \"" + target + "\" /e /i /y")
                : desktop;
        for (int i = dice.between(3, 14); i > 0; i--) {
            scene.create(home, copier, target + "\\" + Words.document(dice), dice.around(200_000, 1.4));
        }
    }

    private static void install(Scene scene, Person person) {
        Dice dice = scene.dice();
        Host home = person.home();
        String name = Words.capitalise(Words.shortName(dice));
        String installer = Paths.downloads(person.account()) + "\\" + name + "-setup-" + dice.digits(2) + ".exe";
        RunningProcess setup = scene.start(
                home, scene.desktop(home, person.account()), Program.plain(installer), "\"" + installer + "\"");
        for (int i = dice.between(6, 25); i > 0; i--) {
            scene.millis(20, 900)
                    .create(
                            home,
                            setup,
                            Paths.profile(person.account()) + "\\AppData\\Local\\Programs\\" + name + "\\"
                                    + Words.shortName(dice) + dice.oneOf(".dll", ".pak", ".exe", ".json", ".zip"),
                            dice.around(300_000, 1.5));
        }
    }

    private static Share share(Enterprise enterprise, Person person, SharePurpose purpose) {
        return enterprise.habit(purpose, person.department()).pick(enterprise.shares(purpose));
    }
}
