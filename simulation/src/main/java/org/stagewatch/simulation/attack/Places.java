package org.stagewatch.simulation.attack;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.cloud.Bucket;
import org.stagewatch.simulation.cloud.Cloud;
import org.stagewatch.simulation.cloud.Estate;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.enterprise.Share;
import org.stagewatch.simulation.enterprise.SharePurpose;

/// Draws where an attack gathers: odd places mostly, ordinary shares when it hides well.
final class Places {
    private final Enterprise enterprise;
    private final Dice dice;
    private final Difficulty difficulty;

    Places(Enterprise enterprise, Dice dice, Difficulty difficulty) {
        this.enterprise = enterprise;
        this.dice = dice;
        this.difficulty = difficulty;
    }

    /// Web and mail servers are few, and styles of their own need them.
    private Host windowsHost() {
        HostRole role = dice.oneOf(
                HostRole.CLIENT,
                HostRole.CLIENT,
                HostRole.FILE_SERVER,
                HostRole.DATABASE_SERVER,
                HostRole.ADMIN_WORKSTATION,
                HostRole.BUILD_SERVER,
                HostRole.BACKUP_SERVER);
        return dice.pick(enterprise.hosts(role));
    }

    /// An odd folder of any host with Windows, on its system drive.
    Place drive() {
        return onDrive(windowsHost());
    }

    private Place onDrive(Host host) {
        return new Place.SharedFolder(host.driveShare('C'), odd());
    }

    /// An odd place, or one that others use too.
    Place shared() {
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

    /// A folder of a mail server that its web access shows to everyone.
    Place mailRoot() {
        Host host = dice.pick(enterprise.hosts(HostRole.MAIL_SERVER));
        String folder = "Program Files\\Microsoft\\Exchange Server\\V15\\FrontEnd\\HttpProxy\\"
                + dice.oneOf("owa\\auth\\", "ecp\\auth\\", "owa\\auth\\Current\\themes\\") + Words.shortName(dice);
        return new Place.SharedFolder(host.driveShare('C'), folder);
    }

    /// A folder of a web site.
    Place webRoot() {
        Host host = dice.pick(enterprise.hosts(HostRole.WEB_SERVER));
        String folder = "inetpub\\wwwroot\\"
                + dice.oneOf("aspnet_client\\", "images\\", "media\\", "", "downloads\\", "assets\\")
                + Words.shortName(dice);
        return new Place.SharedFolder(host.driveShare('C'), folder);
    }

    Place linux() {
        Host host = dice.pick(enterprise.hosts(HostRole.LINUX_SERVER));
        String path = dice.oneOf("/var/tmp/.", "/dev/shm/", "/tmp/.", "/opt/", "/usr/share/", "/var/www/html/", "/srv/")
                + Words.shortName(dice);
        return new Place.UnixFolder(host, path);
    }

    /// The public folder of a web site on Linux.
    Place linuxWebRoot() {
        Host host = dice.pick(enterprise.hosts(HostRole.LINUX_SERVER));
        String path = dice.oneOf("/var/www/html/", "/home/web/public_html/", "/usr/share/nginx/html/")
                + dice.oneOf("", "images/", "assets/")
                + Words.shortName(dice);
        return new Place.UnixFolder(host, path);
    }

    /// A folder of a Mac that all its users share.
    Place mac() {
        Host host = dice.pick(enterprise.hosts(HostRole.MAC));
        String path = dice.oneOf("/Users/Shared/", "/Users/Shared/.", "/private/tmp/", "/private/var/tmp/.")
                + Words.shortName(dice);
        return new Place.UnixFolder(host, path);
    }

    /// A folder beside the disks of virtual machines.
    Place dataStore() {
        Host host = dice.pick(enterprise.hosts(HostRole.HYPERVISOR));
        return new Place.UnixFolder(
                host,
                "/vmfs/volumes/datastore" + dice.between(1, 3) + "/" + dice.oneOf("", ".") + Words.shortName(dice));
    }

    Place bucket() {
        CloudTool tool = dice.oneOf(CloudTool.values());
        Host host = enterprise.hosts(HostRole.OBJECT_STORE).get(tool.provider());
        String name = Words.shortName(dice).replace('_', '-') + "-" + dice.digits(4);
        return new Place.UnknownBucket(host, tool, name + "/" + Words.shortName(dice));
    }

    /// A bucket in a cloud whose log the enterprise has: a stranger's, one that is made for it, or one that is in use.
    Place cloudBucket() {
        Cloud cloud = dice.oneOf(Cloud.values());
        Estate estate = new Estate(enterprise);
        Host host = cloud.host(enterprise);
        String folder = dice.oneOf("", Words.shortName(dice) + "/");
        String name = dice.oneOf(
                Words.shortName(dice) + "-" + dice.digits(4),
                enterprise.domain() + "-" + Words.shortName(dice) + dice.oneOf("-tmp", "-export", "-old"));
        // Calls into a stranger's account are logged here by Amazon alone.
        if (cloud == Cloud.AMAZON && difficulty != Difficulty.HARD && dice.chance(0.6)) {
            Bucket bucket = new Bucket(cloud, Estate.strangersAccount(cloud, dice), name.replace('_', '-'));
            return new Place.CloudBucket(host, bucket, Place.CloudBucket.Owner.STRANGER, true, folder);
        }
        boolean isNew = difficulty != Difficulty.HARD || dice.chance(0.4);
        Bucket bucket = isNew ? estate.bucket(cloud, name) : estate.bucketOf(cloud, dice.pick(estate.machines()));
        return new Place.CloudBucket(host, bucket, Place.CloudBucket.Owner.ENTERPRISE, isNew, folder);
    }

    /// Somebody outside who gets copies of disks.
    Place receiver() {
        Cloud cloud = dice.oneOf(Cloud.values());
        String name = switch (cloud) {
            case AMAZON ->
                difficulty == Difficulty.EASY && dice.chance(0.2) ? "all" : Estate.strangersAccount(cloud, dice);
            case AZURE -> "link";
            case GOOGLE -> Words.shortName(dice) + "@" + Words.site(dice);
        };
        return new Place.Receiver(cloud.host(enterprise), cloud, name);
    }

    /// Where the files of virtual machines are brought on a hypervisor, or from there: beside the machines, into a
    /// store
    /// that is mounted for it, or to another host over SSH.
    Place machineStore() {
        Host host = dice.pick(enterprise.hosts(HostRole.HYPERVISOR));
        String name = Words.shortName(dice);
        String beside = "/vmfs/volumes/datastore" + dice.between(1, 3) + "/";
        String path = switch (difficulty) {
            case EASY -> dice.oneOf(beside + "." + name, "/vmfs/volumes/" + name, "/tmp/" + name);
            case MEDIUM -> dice.oneOf(beside + name, "/vmfs/volumes/nfs_" + name, away(name));
            case HARD -> dice.oneOf(beside + dice.oneOf("backup", "old", "templates"), away(name));
        };
        return new Place.UnixFolder(host, path);
    }

    private String away(String name) {
        return "root@"
                + dice.oneOf(Words.publicAddress(dice), "10.0." + dice.between(1, 250) + "." + dice.between(2, 250))
                + ":/srv/" + name;
    }

    /// A new folder that is going to be hidden.
    Place hidden() {
        Host host = windowsHost();
        return new Place.SharedFolder(
                host.driveShare('C'), dice.oneOf("", "Users\\Public\\", "ProgramData\\") + "." + Words.shortName(dice));
    }

    Place recycleBin() {
        Host host = windowsHost();
        String bin = dice.oneOf(
                "$Recycle.Bin\\" + dice.pick(enterprise.persons()).account().sid() + "\\$R"
                        + dice.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 6),
                "$Recycle.Bin\\" + Words.shortName(dice));
        return new Place.SharedFolder(host.driveShare('C'), bin);
    }

    Place debugOrPerfLogs() {
        return new Place.SharedFolder(
                windowsHost().driveShare('C'), dice.oneOf("Windows\\debug", "PerfLogs", "PerfLogs\\Admin"));
    }

    /// The folder of recorded television, which no server needs.
    Place recordedTelevision() {
        Host host = dice.pick(
                enterprise.hosts(dice.oneOf(HostRole.FILE_SERVER, HostRole.DATABASE_SERVER, HostRole.BUILD_SERVER)));
        return new Place.SharedFolder(host.driveShare('C'), "Users\\Public\\Libraries\\RecordedTV");
    }

    Place publicBin() {
        return new Place.SharedFolder(windowsHost().driveShare('C'), "Users\\Public\\bin");
    }

    /// The folder in which a plug-in keeps pictures of screens.
    Place screenshots() {
        Host host = windowsHost();
        Share made = new Share(
                host, SharePurpose.ADMINISTRATION, Words.shortName(dice), "C:\\" + oddParent() + Words.shortName(dice));
        return new Place.SharedFolder(made, "AActdata");
    }

    /// A printer's share: a host without a sensor.
    Place unmanaged() {
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
