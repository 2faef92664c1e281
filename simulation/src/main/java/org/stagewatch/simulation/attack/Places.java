package org.stagewatch.simulation.attack;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.enterprise.Share;
import org.stagewatch.simulation.enterprise.SharePurpose;

/// Draws where an attack gathers: odd places mostly, ordinary shares when it hides well.
final class Places {
    private final Enterprise enterprise;
    private final Dice dice;

    Places(Enterprise enterprise, Dice dice) {
        this.enterprise = enterprise;
        this.dice = dice;
    }

    Place draw(AttackStyle style, Difficulty difficulty) {
        return switch (style) {
            case WEB_ROOT -> webRoot();
            case LINUX -> linux();
            case UNMANAGED_TARGET -> unmanaged();
            case PULL, RENAMED_TOOLS -> onDrive(windowsHost());
            case PUSH, SLOW, IMPLANT, REMOTE_EXECUTION, MAPPED_DRIVES -> shared(difficulty);
        };
    }

    private Host windowsHost() {
        HostRole role = dice.oneOf(
                HostRole.CLIENT,
                HostRole.CLIENT,
                HostRole.FILE_SERVER,
                HostRole.DATABASE_SERVER,
                HostRole.ADMIN_WORKSTATION,
                HostRole.BUILD_SERVER,
                HostRole.MAIL_SERVER,
                HostRole.BACKUP_SERVER,
                HostRole.WEB_SERVER);
        return dice.pick(enterprise.hosts(role));
    }

    private Place onDrive(Host host) {
        return new Place.SharedFolder(host.driveShare('C'), odd());
    }

    private Place shared(Difficulty difficulty) {
        double blends = switch (difficulty) {
            case EASY -> 0.05;
            case MEDIUM -> 0.2;
            case HARD -> 0.5;
        };
        if (dice.chance(blends)) {
            Share share = dice.pick(
                    enterprise.shares(dice.oneOf(SharePurpose.EXCHANGE, SharePurpose.PROJECTS, SharePurpose.SUPPORT)));
            return new Place.SharedFolder(share, Words.folder(dice) + "\\" + Words.shortName(dice));
        }
        Host host = windowsHost();
        return switch (dice.between(0, 3)) {
            case 0 ->
                new Place.SharedFolder(
                        host.adminShare(),
                        dice.oneOf("Temp", "debug", "Logs", "Tasks", "Fonts") + "\\" + Words.shortName(dice));
            case 1 -> {
                String name = Words.shortName(dice);
                Share made = new Share(
                        host,
                        SharePurpose.ADMINISTRATION,
                        name + dice.oneOf("$", "$", ""),
                        "C:\\" + oddParent() + name);
                yield new Place.SharedFolder(made, dice.oneOf("in", "d", "tmp", Words.shortName(dice)));
            }
            default -> onDrive(host);
        };
    }

    private Place webRoot() {
        if (dice.chance(0.35)) {
            Host host = dice.pick(enterprise.hosts(HostRole.MAIL_SERVER));
            String folder = "Program Files\\Microsoft\\Exchange Server\\V15\\FrontEnd\\HttpProxy\\"
                    + dice.oneOf("owa\\auth\\", "ecp\\auth\\", "owa\\auth\\Current\\themes\\") + Words.shortName(dice);
            return new Place.SharedFolder(host.driveShare('C'), folder);
        }
        Host host = dice.pick(enterprise.hosts(HostRole.WEB_SERVER));
        String folder = "inetpub\\wwwroot\\"
                + dice.oneOf("aspnet_client\\", "images\\", "media\\", "", "downloads\\", "assets\\")
                + Words.shortName(dice);
        return new Place.SharedFolder(host.driveShare('C'), folder);
    }

    private Place linux() {
        Host host = dice.pick(enterprise.hosts(HostRole.LINUX_SERVER));
        String path = dice.oneOf("/var/tmp/.", "/dev/shm/", "/tmp/.", "/opt/", "/usr/share/", "/var/www/html/", "/srv/")
                + Words.shortName(dice);
        return new Place.LinuxFolder(host, path);
    }

    private Place unmanaged() {
        Host host = dice.pick(enterprise.hosts(HostRole.PRINTER));
        Share share = dice.oneOf(
                host.driveShare('C'),
                new Share(host, SharePurpose.ADMINISTRATION, dice.oneOf("share", "public", "s", "data"), "C:\\share"));
        return new Place.SharedFolder(share, Words.shortName(dice));
    }

    private String odd() {
        return oddParent() + Words.shortName(dice);
    }

    private String oddParent() {
        List<String> parents = List.of(
                "ProgramData\\",
                "ProgramData\\" + Words.capitalise(Words.shortName(dice)) + "\\",
                "ProgramData\\Microsoft\\Windows\\",
                "Users\\Public\\",
                "Users\\Public\\Documents\\",
                "Users\\" + dice.pick(enterprise.persons()).account().name() + "\\AppData\\Local\\Temp\\",
                "Windows\\Temp\\",
                "Windows\\debug\\",
                "Windows\\System32\\spool\\drivers\\color\\",
                "PerfLogs\\",
                "$Recycle.Bin\\",
                "Recovery\\",
                "Intel\\",
                "Temp\\",
                "Logs\\");
        return dice.pick(parents);
    }
}
