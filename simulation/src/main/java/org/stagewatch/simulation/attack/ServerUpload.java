package org.stagewatch.simulation.attack;

import java.time.Duration;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.event.LogonType;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Label;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Unc;

/// The sources upload to a server program on the staging host: there only it shows who writes, and from where it is
/// known by the connections it accepts.
final class ServerUpload implements Gathering {
    enum Protocol {
        FTP(21),
        SFTP(22);

        private final int port;

        Protocol(int port) {
            this.port = port;
        }
    }

    private final Protocol protocol;

    ServerUpload(Protocol protocol) {
        this.protocol = protocol;
    }

    @Override
    public void gather(Scene scene, Attack attack) {
        for (Host source : attack.sources()) {
            Intrusion.phase(scene, attack, Label.Phase.GATHER, source);
            upload(scene, attack, source);
            scene.wait(Duration.ofSeconds(5), attack.pause());
        }
    }

    private void upload(Scene scene, Attack attack, Host source) {
        Dice dice = scene.dice();
        Host staging = attack.place().host();
        RunningProcess client = client(scene, attack, source);
        scene.connect(source, client, staging, protocol.port);
        RunningProcess server = server(scene, attack, staging);
        scene.accept(staging, server, protocol.port, scene.address(source));
        scene.logon(staging, attack.account(), LogonType.NETWORK, source);
        for (String file : Intrusion.loot(attack, source, dice)) {
            scene.create(staging, server, attack.place().path() + "\\" + file, dice.around(200_000, 1.5));
        }
    }

    private RunningProcess client(Scene scene, Attack attack, Host source) {
        Dice dice = scene.dice();
        Host staging = attack.place().host();
        RunningProcess shell = Intrusion.shell(scene, attack, source);
        String folder = Intrusion.lootFolder(source, dice);
        return switch (protocol) {
            case FTP -> {
                String script = "C:\\Windows\\Temp\\" + Words.shortName(dice) + ".txt";
                scene.create(source, shell, script, 200);
                yield dice.chance(0.5)
                        ? scene.start(
                                source, shell, Programs.FTP, "ftp -i -s:" + script + " " + Unc.host(scene, staging))
                        : scene.start(
                                source,
                                shell,
                                Programs.CURL_WINDOWS,
                                "curl.exe -T \"C:\\" + folder + "\\" + Words.document(dice) + "\" ftp://"
                                        + Unc.host(scene, staging) + "/ --user "
                                        + attack.account().name() + ":"
                                        + dice.text("abcdefghkmnp23456789", 8));
            }
            case SFTP -> {
                Program pscp = Programs.PSCP.at(dice.oneOf("C:\\ProgramData\\", "C:\\Users\\Public\\")
                        + dice.oneOf("pscp", "p", "sc") + ".exe");
                String target = attack.account().name() + "@" + Unc.host(scene, staging) + ":"
                        + attack.place().path().replace('\\', '/') + "/";
                yield scene.start(
                        source,
                        shell,
                        pscp,
                        pscp.fileName() + " -r -batch -pw " + dice.text("abcdefghkmnp23456789", 8) + " \"C:\\" + folder
                                + "\" " + target);
            }
        };
    }

    private RunningProcess server(Scene scene, Attack attack, Host staging) {
        return switch (protocol) {
            case FTP ->
                scene.running(staging, Programs.SVCHOST, Account.SYSTEM, Programs.SVCHOST.path() + " -k ftpsvc");
            case SFTP -> {
                RunningProcess daemon = scene.running(staging, Programs.SSH_SERVER_WINDOWS, Account.SYSTEM);
                yield scene.startAs(staging, daemon, Programs.SFTP_SERVER_WINDOWS, "sftp-server.exe", attack.account());
            }
        };
    }
}
