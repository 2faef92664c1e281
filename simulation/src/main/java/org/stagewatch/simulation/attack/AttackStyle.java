package org.stagewatch.simulation.attack;

import static org.stagewatch.simulation.attack.AttackProfile.by;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stagewatch.simulation.story.Archiver;
import org.stagewatch.simulation.story.CopyTool;

/// The ways in which files are gathered.
///
/// Those with the name of a group or a campaign are the procedures that ATT&CK lists for T1074.002; they follow what
/// is public about them.
public enum AttackStyle {
    /// One host fetches from the shares of others.
    PULL(by(new Pull()).into(Places::drive).workingThere().techniques("T1039", "T1021.002")),
    /// Many hosts write to one share.
    PUSH(by(new Push()).techniques("T1021.002")),
    /// One host makes others copy, by WMI, PsExec, WinRM or tasks.
    REMOTE_EXECUTION(by(new RemoteExecution()).techniques("T1021.002", "T1569.002", "T1047", "T1021.006")),
    /// Shares become drive letters; later commands name only the letters.
    MAPPED_DRIVES(by(new MappedDrives(MappedDrives.Side.EITHER)).techniques("T1039", "T1021.002")),
    /// Tools and archives carry other names.
    RENAMED_TOOLS(by(new Pull())
            .into(Places::drive)
            .with(Toolbox::renamed)
            .workingThere()
            .techniques("T1036.003", "T1036.008", "T1039")),
    /// A source or two a day.
    SLOW(by(new Push()).overDays().techniques("T1021.002")),
    /// A web server's public folder, fetched from outside.
    WEB_ROOT(by(new Push()).into(Places::webRoot).leavingBy(Egress.WEB_DOWNLOAD).techniques("T1021.002", "T1048")),
    /// A mail server's public folder, fetched from outside.
    MAIL_SERVER(
            by(new Push()).into(Places::mailRoot).leavingBy(Egress.WEB_DOWNLOAD).techniques("T1021.002", "T1048")),
    /// A Linux server receives or fetches over SSH.
    LINUX(by(new SshGathering())
            .into(Places::linux)
            .from(SourceChoice.LINUX)
            .leavingBy(Egress.CURL, Egress.CURL, Egress.NONE)
            .techniques("T1021.004")),
    /// A Linux server mounts what others export.
    NETWORK_MOUNTS(by(new NetworkMounts())
            .into(Places::linux)
            .from(SourceChoice.LINUX)
            .leavingBy(Egress.CURL, Egress.NONE)
            .techniques("T1039")),
    /// A Mac receives over SSH.
    MAC(by(new SshGathering())
            .into(Places::mac)
            .from(SourceChoice.MACS)
            .leavingBy(Egress.CURL, Egress.NONE)
            .techniques("T1021.004")),
    /// A program of the intruder's own writes over SMB: no command line anywhere.
    IMPLANT(by(new ImplantPush(Intrusion::loot)).techniques("T1021.002")),
    /// The target has no sensor: only the sources show anything.
    UNMANAGED_TARGET(
            by(new Push()).into(Places::unmanaged).leavingBy(Egress.NONE).techniques("T1021.002")),
    /// The data store of a hypervisor: the sources show it, and its syslog.
    DATA_STORE(by(new SshGathering())
            .into(Places::dataStore)
            .from(SourceChoice.LINUX)
            .leavingBy(Egress.NONE)
            .techniques("T1021.004")),
    /// Several hosts fill one bucket with the tools of cloud providers.
    BUCKET(by(new BucketUpload())
            .into(Places::bucket)
            .leavingBy(Egress.NONE)
            .unpacked()
            .techniques("T1074", "T1567.002", "T1537")),
    /// Objects of several servers' buckets are copied into one, inside a cloud.
    CLOUD_COPY(by(new CloudCopy())
            .into(Places::cloudBucket)
            .from(SourceChoice.MACHINES)
            .leavingBy(Egress.NONE, Egress.BUCKET_DOWNLOAD)
            .unpacked()
            .techniques("T1530", "T1537")),
    /// Several virtual machines fill one bucket whose log is there.
    CLOUD_UPLOAD(by(new CloudUpload())
            .into(Places::cloudBucket)
            .from(SourceChoice.MACHINES)
            .leavingBy(Egress.NONE, Egress.BUCKET_DOWNLOAD)
            .unpacked()
            .techniques("T1530", "T1537")),
    /// Copies of the disks of several virtual machines are handed to somebody outside.
    SHARED_DISKS(by(new SharedDisks())
            .into(Places::receiver)
            .from(SourceChoice.MACHINES)
            .leavingBy(Egress.NONE)
            .unpacked()
            .techniques("T1578.001", "T1537")),
    /// The files of several virtual machines are brought together at the shell of a hypervisor.
    MACHINE_DISKS(by(new MachineDisks())
            .into(Places::machineStore)
            .from(SourceChoice.MACHINES)
            .leavingBy(Egress.NONE)
            .techniques("T1021.004", "T1059.012")),
    /// A folder that `attrib` hides.
    HIDDEN_FOLDER(by(new Push()).into(Places::hidden).techniques("T1564.001", "T1021.002")),
    /// The recycle bin, where nobody looks.
    RECYCLE_BIN(by(new Pull()).into(Places::recycleBin).workingThere().techniques("T1564.001", "T1039")),
    /// Each source's files become an archive first, which ends like a picture, a log or a document.
    INNOCENT_ARCHIVES(by(new PackedGathering(PackedGathering.Way.SEND))
            .with(Toolbox::innocent)
            .unpacked()
            .techniques("T1036.008", "T1560.001")),
    /// The transfer service of Windows fetches.
    BITS(by(new ToolPull(ToolPull.Tool.BITS)).into(Places::drive).workingThere().techniques("T1197", "T1039")),
    /// The certificate tool of Windows fetches and encodes.
    CERTUTIL(by(new ToolPull(ToolPull.Tool.CERTUTIL))
            .into(Places::drive)
            .workingThere()
            .techniques("T1140", "T1132.001", "T1039")),
    /// The database tool of Windows fetches.
    ESENTUTL(by(new ToolPull(ToolPull.Tool.ESENTUTL))
            .into(Places::drive)
            .workingThere()
            .techniques("T1570", "T1039")),
    /// The sources upload to an FTP server that the intruder set up inside.
    FTP_SERVER(
            by(new ServerUpload(ServerUpload.Protocol.FTP)).into(Places::drive).techniques("T1071.002")),
    /// The sources send with PuTTY's copy tool to an SSH server on Windows.
    PSCP(by(new ServerUpload(ServerUpload.Protocol.SFTP)).into(Places::drive).techniques("T1021.004")),
    /// The intruder works on the sources by remote desktop and copies to the own drive there.
    REMOTE_DESKTOP_DRIVE(
            by(new RemoteDesktopDrive()).into(Places::drive).workingThere().techniques("T1021.001")),

    /// Copied from file shares to a designated server, packed there by a renamed RAR, uploaded to a cloud drive.
    CHIMERA(by(new MappedDrives(MappedDrives.Side.STAGING_HOST))
            .into(Places::recordedTelevision)
            .with(Toolbox::recordedTelevision)
            .leavingBy(Egress.CLOUD_DRIVE)
            .techniques("T1036.005", "T1039", "T1021.002")),
    /// Archives of mail in the public folder of a web site on Linux.
    SEA_TURTLE(by(new SshGathering(SshGathering.MAIL))
            .into(Places::linuxWebRoot)
            .from(SourceChoice.LINUX)
            .leavingBy(Egress.WEB_DOWNLOAD)
            .techniques("T1114", "T1021.004")),
    /// An archive for each host and day, fetched from its public folder under the host's name.
    CCF32(by(new PackedGathering(PackedGathering.Way.FETCH))
            .into(Places::publicBin)
            .with(box -> box.with(CopyTool.XCOPY, Archiver.SEVEN_ZIP))
            .workingThere()
            .overDays()
            .unpacked()
            .techniques("T1053.005", "T1564.001")),
    /// Archives with a password, written right into the mail server's public folder as pictures.
    SOLARWINDS(by(new PackedGathering(PackedGathering.Way.WRITE_THERE))
            .into(Places::mailRoot)
            .with(box -> box.disguisedAs(Archiver.SEVEN_ZIP, ".png"))
            .leavingBy(Egress.WEB_DOWNLOAD)
            .unpacked()
            .techniques("T1036.008", "T1560.001", "T1048.002")),
    /// Robocopy into the recycle bin of another customer's host, RAR in parts, PuTTY's copy tool out.
    MENUPASS(by(new Push())
            .into(Places::recycleBin)
            .with(box -> box.with(CopyTool.ROBOCOPY, Archiver.WINRAR))
            .leavingBy(Egress.PSCP)
            .techniques("T1199", "T1021.002", "T1039")),
    /// Commands sent to the hosts bring everything into a single folder, packed by RAR.
    FIN8(by(new RemoteExecution())
            .with(box -> box.with(CopyTool.COPY, Archiver.WINRAR))
            .leavingBy(Egress.FTP)
            .techniques("T1047", "T1560.001", "T1048.003")),
    /// `C:\Windows\Debug` and `C:\PerfLogs` of one host, later an uploader to a cloud drive.
    LEVIATHAN(by(new Push())
            .into(Places::debugOrPerfLogs)
            .with(box -> box.with(CopyTool.COPY, Archiver.WINRAR))
            .leavingBy(Egress.CLOUD_DRIVE)
            .techniques("T1021.002", "T1567.002")),
    /// Archives of mail and documents moved to the web access server of the mail.
    APT28(by(new PackedGathering(PackedGathering.Way.SEND))
            .into(Places::mailRoot)
            .with(box -> box.with(CopyTool.COPY, Archiver.WINRAR))
            .from(SourceChoice.MAIL_SERVERS)
            .leavingBy(Egress.WEB_DOWNLOAD)
            .unpacked()
            .techniques("T1114.002", "T1560.001", "T1048.002")),
    /// A plug-in of the implant keeps its pictures of the screens in a folder of one share.
    MOUSTACHED_BOUNCER(by(new ImplantPush(Intrusion::screenshots))
            .into(Places::screenshots)
            .leavingBy(Egress.NONE)
            .unpacked()
            .techniques("T1113", "T1021.002")),
    /// Scripts pack recent documents on each host; the archives go to one host by xcopy, by hand.
    TODDYCAT(by(new PackedGathering(PackedGathering.Way.SEND))
            .with(box -> box.with(CopyTool.XCOPY, Archiver.SEVEN_ZIP))
            .from(SourceChoice.CLIENTS)
            .leavingBy(Egress.CLOUD_DRIVE)
            .unpacked()
            .techniques("T1005", "T1560.001", "T1567.002")),
    /// Packed on each till, moved to one system, sent out by FTP.
    FIN6(by(new PackedGathering(PackedGathering.Way.SEND))
            .with(box -> box.with(CopyTool.XCOPY, Archiver.SEVEN_ZIP))
            .from(SourceChoice.CLIENTS)
            .leavingBy(Egress.FTP)
            .unpacked()
            .techniques("T1119", "T1560", "T1048.003")),
    /// Copied to the company's web servers as they are, and downloaded from there.
    NIGHT_DRAGON(by(new Push())
            .into(Places::webRoot)
            .leavingBy(Egress.WEB_DOWNLOAD)
            .unpacked()
            .techniques("T1039", "T1048")),
    /// Encrypted archives moved to servers that face the Internet and have a web shell already.
    THREAT_GROUP_3390(by(new PackedGathering(PackedGathering.Way.SEND))
            .into(Places::webRoot)
            .with(box -> box.with(CopyTool.COPY, Archiver.WINRAR))
            .leavingBy(Egress.WEB_DOWNLOAD)
            .unpacked()
            .techniques("T1505.003", "T1560.002"));

    private final AttackProfile profile;

    AttackStyle(AttackProfile profile) {
        this.profile = profile;
    }

    /// @throws IllegalArgumentException if there is no style of that name
    public static AttackStyle named(String id) {
        return Arrays.stream(values())
                .filter(style -> style.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no style `" + id + "`; there are "
                        + Arrays.stream(values()).map(AttackStyle::id).collect(Collectors.joining(", "))));
    }

    /// The name in the truth.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    AttackProfile profile() {
        return profile;
    }

    /// ATT&CK techniques of the gathering itself, beside T1074.002.
    List<String> techniques() {
        return profile.techniques();
    }
}
