package org.stagewatch.simulation.event;

import static org.stagewatch.simulation.event.Program.of;
import static org.stagewatch.simulation.event.Program.plain;
import static org.stagewatch.simulation.event.Program.windows;

import java.util.List;

/// The programs that the stories use, where they usually lie.
public final class Programs {
    private static final String SYSTEM32 = "C:\\Windows\\System32\\";
    private static final String OFFICE = "C:\\Program Files\\Microsoft Office\\root\\Office16\\";

    // Windows itself
    public static final Program EXPLORER = windows("C:\\Windows\\explorer.exe", "Windows Explorer");
    public static final Program SERVICES = windows(SYSTEM32 + "services.exe", "Services and Controller app");
    public static final Program SVCHOST = windows(SYSTEM32 + "svchost.exe", "Host Process for Windows Services");
    public static final Program CMD = windows(SYSTEM32 + "cmd.exe", "Windows Command Processor");
    public static final Program POWERSHELL =
            windows(SYSTEM32 + "WindowsPowerShell\\v1.0\\powershell.exe", "Windows PowerShell");
    public static final Program ROBOCOPY = windows(SYSTEM32 + "Robocopy.exe", "Microsoft Robocopy");
    public static final Program XCOPY = windows(SYSTEM32 + "xcopy.exe", "Extended Copy Utility");
    public static final Program NET = windows(SYSTEM32 + "net.exe", "Net Command");
    public static final Program NET1 = windows(SYSTEM32 + "net1.exe", "Net Command");
    public static final Program WMIC = windows(SYSTEM32 + "wbem\\WMIC.exe", "WMI Commandline Utility");
    public static final Program WMI_HOST = windows(SYSTEM32 + "wbem\\WmiPrvSE.exe", "WMI Provider Host");
    public static final Program WINRM_HOST = windows(SYSTEM32 + "wsmprovhost.exe", "Host process for WinRM plug-ins");
    public static final Program SCHTASKS = windows(SYSTEM32 + "schtasks.exe", "Task Scheduler Configuration Tool");
    public static final Program FTP = windows(SYSTEM32 + "ftp.exe", "File Transfer Program");
    public static final Program CURL_WINDOWS =
            of(SYSTEM32 + "curl.exe", "curl, https://curl.se/", "The curl executable", "The curl executable", "8.4.0");
    public static final Program MAKECAB = windows(SYSTEM32 + "makecab.exe", "Microsoft Cabinet Maker");
    public static final Program TAR_WINDOWS = of(SYSTEM32 + "tar.exe", "", "bsdtar archive tool", "bsdtar", "3.5.2");
    public static final Program BITSADMIN = windows(SYSTEM32 + "bitsadmin.exe", "BITS administration utility");
    public static final Program CERTUTIL = windows(SYSTEM32 + "certutil.exe", "CertUtil.exe");
    public static final Program ESENTUTL = windows(SYSTEM32 + "esentutl.exe", "Extensible Storage Engine Utilities");
    public static final Program ATTRIB = windows(SYSTEM32 + "attrib.exe", "Attribute Utility");
    public static final Program REMOTE_DESKTOP = windows(SYSTEM32 + "mstsc.exe", "Remote Desktop Connection");
    public static final Program SSH_SERVER_WINDOWS =
            of(SYSTEM32 + "OpenSSH\\sshd.exe", "", "OpenSSH for Windows", "", "8.6.0.1");
    public static final Program SFTP_SERVER_WINDOWS =
            of(SYSTEM32 + "OpenSSH\\sftp-server.exe", "", "OpenSSH for Windows", "", "8.6.0.1");
    public static final Program MSIEXEC = windows(SYSTEM32 + "msiexec.exe", "Windows installer");
    public static final Program WER = windows(SYSTEM32 + "WerFault.exe", "Windows Problem Reporting");
    public static final Program MDM_DIAGNOSTICS = windows(SYSTEM32 + "MdmDiagnosticsTool.exe", "MDM Diagnostics Tool");
    public static final Program WEVTUTIL = windows(SYSTEM32 + "wevtutil.exe", "Eventing Command Line Utility");
    public static final Program IIS_WORKER = windows(SYSTEM32 + "inetsrv\\w3wp.exe", "IIS Worker Process");
    public static final List<Program> WINDOWS_NOISE = List.of(
            SVCHOST,
            windows(SYSTEM32 + "conhost.exe", "Console Window Host"),
            windows(SYSTEM32 + "RuntimeBroker.exe", "Runtime Broker"),
            windows(SYSTEM32 + "backgroundTaskHost.exe", "Background Task Host"),
            windows(SYSTEM32 + "taskhostw.exe", "Host Process for Windows Tasks"),
            windows(SYSTEM32 + "dllhost.exe", "COM Surrogate"),
            windows(SYSTEM32 + "SearchProtocolHost.exe", "Microsoft Windows Search Protocol Host"),
            windows(SYSTEM32 + "smartscreen.exe", "Windows Defender SmartScreen"),
            windows(SYSTEM32 + "rundll32.exe", "Windows host process (Rundll32)"),
            windows(SYSTEM32 + "gpupdate.exe", "Microsoft® Group Policy Update Utility"),
            windows(SYSTEM32 + "sppsvc.exe", "Microsoft Software Protection Platform Service"),
            windows(SYSTEM32 + "mstsc.exe", "Remote Desktop Connection"));

    // Office work
    public static final Program WORD = office("WINWORD.EXE", "Microsoft Word");
    public static final Program EXCEL = office("EXCEL.EXE", "Microsoft Excel");
    public static final Program POWERPOINT = office("POWERPNT.EXE", "Microsoft PowerPoint");
    public static final Program OUTLOOK = office("OUTLOOK.EXE", "Microsoft Outlook");
    public static final Program CHROME = of(
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "Google LLC",
            "Google Chrome",
            "Google Chrome",
            "121.0.6167.85");
    public static final Program EDGE = of(
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
            "Microsoft Corporation",
            "Microsoft Edge",
            "Microsoft Edge",
            "121.0.2277.98");
    public static final Program FIREFOX =
            of("C:\\Program Files\\Mozilla Firefox\\firefox.exe", "Mozilla Corporation", "Firefox", "Firefox", "122.0");
    public static final Program TEAMS = of(
            "C:\\Program Files\\WindowsApps\\MSTeams\\ms-teams.exe",
            "Microsoft Corporation",
            "Microsoft Teams",
            "Microsoft Teams",
            "24004.1309.2689.2246");
    public static final Program ONEDRIVE = of(
            "C:\\Program Files\\Microsoft OneDrive\\OneDrive.exe",
            "Microsoft Corporation",
            "Microsoft OneDrive",
            "Microsoft OneDrive",
            "24.005.0108");
    public static final Program ACROBAT = of(
            "C:\\Program Files\\Adobe\\Acrobat DC\\Acrobat\\Acrobat.exe",
            "Adobe Systems Incorporated",
            "Adobe Acrobat",
            "Adobe Acrobat",
            "23.8.20470.0");
    public static final Program SEVEN_ZIP =
            of("C:\\Program Files\\7-Zip\\7z.exe", "Igor Pavlov", "7-Zip", "7-Zip Console", "23.01");
    public static final Program SEVEN_ZIP_STANDALONE =
            of("C:\\Tools\\7za.exe", "Igor Pavlov", "7-Zip", "7-Zip Standalone Console", "19.00");
    public static final Program WINRAR_CONSOLE =
            of("C:\\Program Files\\WinRAR\\Rar.exe", "Alexander Roshal", "WinRAR", "Command line RAR", "6.24.0");
    public static final Program WINRAR =
            of("C:\\Program Files\\WinRAR\\WinRAR.exe", "Alexander Roshal", "WinRAR", "WinRAR archiver", "6.24.0");

    // Servers and administration
    public static final Program DEFENDER = of(
            "C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18.23110.3-0\\MsMpEng.exe",
            "Microsoft Corporation",
            "Microsoft® Windows® Operating System",
            "Antimalware Service Executable",
            "4.18.23110.3");
    public static final Program SCCM_AGENT = of(
            "C:\\Windows\\CCM\\CcmExec.exe",
            "Microsoft Corporation",
            "Configuration Manager",
            "Host Process for Configuration Manager",
            "5.0.9122.1000");
    public static final Program INTUNE_AGENT = of(
            "C:\\Program Files (x86)\\Microsoft Intune Management Extension\\Microsoft.Management.Services."
                    + "IntuneWindowsAgent.exe",
            "Microsoft Corporation",
            "Microsoft Intune",
            "Intune Management Extension",
            "1.75.103.0");
    public static final Program PDQ = of(
            "C:\\Program Files (x86)\\Admin Arsenal\\PDQ Deploy\\PDQDeployService.exe",
            "PDQ.com",
            "PDQ Deploy",
            "PDQ Deploy background service",
            "19.3.472.0");
    public static final Program PDQ_RUNNER = of(
            "C:\\Windows\\AdminArsenal\\PDQDeployRunner\\service-1\\PDQDeployRunner-1.exe",
            "PDQ.com",
            "PDQ Deploy",
            "PDQDeployRunner",
            "19.3.472.0");
    public static final Program PSEXEC = of(
            "C:\\Tools\\PsExec64.exe",
            "Sysinternals - www.sysinternals.com",
            "Sysinternals PsExec",
            "Execute processes remotely",
            "2.43");
    public static final Program PSEXEC_SERVICE = of(
            "C:\\Windows\\PSEXESVC.exe",
            "Sysinternals - www.sysinternals.com",
            "Sysinternals PsExec",
            "PsExec Service",
            "2.43");
    public static final Program SQL_SERVER = of(
            "C:\\Program Files\\Microsoft SQL Server\\MSSQL15.MSSQLSERVER\\MSSQL\\Binn\\sqlservr.exe",
            "Microsoft Corporation",
            "Microsoft SQL Server",
            "SQL Server Windows NT - 64 Bit",
            "2019.0150.4335.01");
    public static final Program EXCHANGE_STORE = of(
            "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Bin\\Microsoft.Exchange.Store.Worker.exe",
            "Microsoft Corporation",
            "Microsoft® Exchange",
            "Microsoft Exchange Store Worker",
            "15.02.1118.040");
    public static final Program GIT = of(
            "C:\\Program Files\\Git\\cmd\\git.exe",
            "The Git Development Community",
            "Git",
            "Git for Windows",
            "2.43.0");
    public static final Program MSBUILD = of(
            "C:\\Program Files\\Microsoft Visual Studio\\2022\\BuildTools\\MSBuild\\Current\\Bin\\MSBuild.exe",
            "Microsoft Corporation",
            "Microsoft® Build Tools®",
            "MSBuild.exe",
            "17.8.3");
    public static final Program NODE =
            of("C:\\Program Files\\nodejs\\node.exe", "Node.js", "Node.js", "Node.js JavaScript Runtime", "20.11.0");
    public static final Program JAVA = of(
            "C:\\Program Files\\Eclipse Adoptium\\jdk-21\\bin\\java.exe",
            "Eclipse Adoptium",
            "OpenJDK Platform binary",
            "OpenJDK Platform binary",
            "21.0.2.0");
    public static final Program GUEST_LOGS = plain("C:\\WindowsAzure\\GuestAgent_2.7.41491.1102\\CollectGuestLogs.exe");

    // Tools that both sides carry
    public static final Program RCLONE =
            of("C:\\Tools\\rclone.exe", "https://rclone.org", "Rclone", "Rsync for cloud storage", "1.65.1");
    public static final Program MEGA =
            of("C:\\Users\\Public\\MEGAcmd\\MEGAcmdServer.exe", "Mega Limited", "MEGAcmd", "MEGAcmd server", "1.6.3");
    public static final Program WINSCP = of(
            "C:\\Program Files (x86)\\WinSCP\\WinSCP.com",
            "Martin Prikryl",
            "WinSCP",
            "Console interface for WinSCP",
            "6.1.2");
    public static final Program PSCP =
            of("C:\\Tools\\pscp.exe", "Simon Tatham", "PuTTY suite", "Command-line SCP/SFTP client", "0.80");

    public static final Program AWS =
            of("C:\\Program Files\\Amazon\\AWSCLIV2\\aws.exe", "Amazon Web Services", "AWS CLI", "AWS CLI", "2.15.17");
    public static final Program AZCOPY =
            of("C:\\Tools\\azcopy.exe", "Microsoft Corporation", "AzCopy", "AzCopy", "10.23");
    public static final Program GSUTIL =
            plain("C:\\Program Files (x86)\\Google\\Cloud SDK\\google-cloud-sdk\\bin\\gsutil.cmd");

    // Unix
    public static final Program BASH = plain("/usr/bin/bash");
    public static final Program CRON = plain("/usr/sbin/cron");
    public static final Program SSHD = plain("/usr/sbin/sshd");
    public static final Program SSH = plain("/usr/bin/ssh");
    public static final Program SCP = plain("/usr/bin/scp");
    public static final Program SFTP_SERVER = plain("/usr/lib/openssh/sftp-server");
    public static final Program RSYNC = plain("/usr/bin/rsync");
    public static final Program TAR = plain("/usr/bin/tar");
    public static final Program GZIP = plain("/usr/bin/gzip");
    public static final Program CURL = plain("/usr/bin/curl");
    public static final Program PYTHON = plain("/usr/bin/python3.11");
    public static final Program NGINX = plain("/usr/sbin/nginx");
    public static final Program ZIP = plain("/usr/bin/zip");
    public static final Program GPG = plain("/usr/bin/gpg");
    public static final Program CP = plain("/usr/bin/cp");
    public static final Program RM = plain("/usr/bin/rm");
    public static final Program MOUNT = plain("/usr/bin/mount");
    public static final Program UNIX_AWS = plain("/usr/local/bin/aws");
    public static final Program UNIX_RCLONE = plain("/usr/bin/rclone");
    public static final Program LAUNCHD = plain("/sbin/launchd");
    public static final Program ZSH = plain("/bin/zsh");
    public static final Program DITTO = plain("/usr/bin/ditto");
    public static final Program HDIUTIL = plain("/usr/bin/hdiutil");
    public static final List<Program> MAC_NOISE = List.of(
            ZSH,
            plain("/usr/libexec/xpcproxy"),
            plain("/usr/bin/mdworker_shared"),
            plain("/usr/sbin/softwareupdate"),
            plain("/usr/libexec/trustd"),
            plain("/usr/bin/tmutil"),
            plain("/usr/bin/defaults"),
            plain("/usr/bin/osascript"));
    public static final List<Program> LINUX_NOISE = List.of(
            BASH,
            plain("/usr/bin/grep"),
            plain("/usr/bin/awk"),
            plain("/usr/bin/sed"),
            plain("/usr/bin/df"),
            plain("/usr/bin/systemctl"),
            plain("/usr/bin/sudo"),
            plain("/usr/bin/find"),
            plain("/usr/sbin/logrotate"),
            plain("/usr/bin/dpkg"),
            PYTHON);

    private Programs() {}

    private static Program office(String file, String product) {
        return of(OFFICE + file, "Microsoft Corporation", "Microsoft Office", product, "16.0.17126.20126");
    }
}
