package org.stagewatch.simulation.output;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.event.Event;
import org.stagewatch.simulation.event.FileRequest;
import org.stagewatch.simulation.event.LogonResult;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.event.Session;
import tools.jackson.core.JsonGenerator;

/// Writes an event as the row a Defender sensor would make of it, or Log Analytics of a line of another log.
///
/// Columns that a sensor leaves empty are left out; an unknown value is null. `AdditionalFields` and the lists of
/// `DeviceNetworkInfo` are strings that hold JSON, as in the product's exports.
final class RowWriter {
    private final Timestamps timestamps = new Timestamps();

    void write(JsonGenerator json, Event event, RowKey key) {
        json.writeStartObject();
        if (event instanceof Event.Logged logged) {
            logged(json, logged, key);
        } else {
            sensed(json, event, key);
        }
        json.writeEndObject();
    }

    private void logged(JsonGenerator json, Event.Logged event, RowKey key) {
        time(json, "TimeGenerated", event.time());
        event.columns().forEach((name, value) -> {
            switch (value) {
                case String text -> text(json, name, text);
                case Boolean truth -> json.writeBooleanProperty(name, truth);
                case Number number -> number(json, name, number.longValue());
                case Instant time -> time(json, name, time);
                default -> throw new IllegalArgumentException(name + " can't be " + value.getClass());
            }
        });
        text(json, "Type", event.log().table());
        text(json, "_ItemId", key.itemId());
    }

    private void sensed(JsonGenerator json, Event event, RowKey key) {
        time(json, "Timestamp", event.time());
        text(json, "DeviceId", event.host().deviceId());
        text(json, "DeviceName", event.host().fqdn());
        switch (event) {
            case Event.ProcessStarted started -> processStarted(json, started);
            case Event.FileChanged changed -> fileChanged(json, changed);
            case Event.Connection connection -> connection(json, connection);
            case Event.Logon logon -> logon(json, logon);
            case Event.RegistryValueSet set -> registryValueSet(json, set);
            case Event.Activity activity -> activity(json, activity);
            case Event.AdapterReport report -> adapterReport(json, report);
            case Event.DeviceReport report -> deviceReport(json, report);
            case Event.Logged logged -> throw new IllegalArgumentException("no sensor writes " + logged.log());
        }
        number(json, "ReportId", key.number());
    }

    private void processStarted(JsonGenerator json, Event.ProcessStarted event) {
        RunningProcess process = event.process();
        Program program = process.program();
        text(json, "ActionType", "ProcessCreated");
        file(json, program.path());
        number(json, "FileSize", program.size());
        hashes(json, "", program);
        versionInfo(json, "ProcessVersionInfo", program);
        number(json, "ProcessId", process.id());
        text(json, "ProcessCommandLine", process.commandLine());
        time(json, "ProcessCreationTime", process.created());
        if (event.host().role().isWindows()) {
            text(json, "ProcessIntegrityLevel", integrity(process.account()));
            text(json, "ProcessTokenElevation", elevation(process.account()));
        }
        account(json, "Account", process.account());
        Session session = process.session();
        number(json, "LogonId", session.logonId());
        number(json, "CreatedProcessSessionId", session.number());
        json.writeBooleanProperty("IsProcessRemoteSession", session.isRemote());
        text(json, "ProcessRemoteSessionDeviceName", session.remoteName());
        text(json, "ProcessRemoteSessionIP", session.remoteAddress());
        RunningProcess parent = process.parent();
        if (parent != null) {
            initiator(json, parent);
            initiatorRights(json, event.host(), parent);
            number(json, "InitiatingProcessLogonId", parent.session().logonId());
        }
    }

    private void fileChanged(JsonGenerator json, Event.FileChanged event) {
        text(json, "ActionType", event.action().actionType());
        file(json, event.path());
        String previous = event.previousPath();
        if (previous != null) {
            text(json, "PreviousFileName", fileName(previous));
            text(json, "PreviousFolderPath", folder(previous));
        }
        number(json, "FileSize", event.size());
        text(json, "FileOriginUrl", event.originUrl());
        initiator(json, event.by());
        initiatorRights(json, event.host(), event.by());
        switch (event.request()) {
            case FileRequest.Local _ -> {
                text(json, "RequestProtocol", "Local");
                requestAccount(json, event.by().account());
            }
            case FileRequest.Smb smb -> {
                text(json, "RequestProtocol", "SMB");
                text(json, "RequestSourceIP", smb.address());
                number(json, "RequestSourcePort", smb.port());
                requestAccount(json, smb.account());
                text(json, "ShareName", smb.share());
            }
        }
    }

    private static void requestAccount(JsonGenerator json, Account account) {
        text(json, "RequestAccountName", account.name());
        text(json, "RequestAccountDomain", account.domain());
        text(json, "RequestAccountSid", account.sid());
    }

    private void connection(JsonGenerator json, Event.Connection event) {
        text(json, "ActionType", event.action().actionType());
        text(json, "LocalIP", event.localAddress());
        text(json, "LocalIPType", "Private");
        number(json, "LocalPort", event.localPort());
        text(json, "RemoteIP", event.remoteAddress());
        text(json, "RemoteIPType", event.remoteAddress().startsWith("10.") ? "Private" : "Public");
        number(json, "RemotePort", event.remotePort());
        text(json, "RemoteUrl", event.remoteUrl());
        text(json, "Protocol", "Tcp");
        initiator(json, event.by());
        initiatorRights(json, event.host(), event.by());
    }

    private static void logon(JsonGenerator json, Event.Logon event) {
        text(json, "ActionType", event.result().actionType());
        text(json, "LogonType", event.type().label());
        text(json, "AccountDomain", event.account().domain());
        text(json, "AccountName", event.account().name());
        text(json, "AccountSid", event.account().sid());
        text(json, "Protocol", event.protocol());
        if (event.result() == LogonResult.FAILURE) {
            text(json, "FailureReason", "InvalidUserNameOrPassword");
        }
        json.writeBooleanProperty("IsLocalAdmin", event.account().kind() == Account.Kind.ADMINISTRATOR);
        number(json, "LogonId", event.logonId());
        text(json, "RemoteDeviceName", event.remoteName());
        String remote = event.remoteAddress();
        if (remote != null) {
            text(json, "RemoteIP", remote);
            text(json, "RemoteIPType", remote.startsWith("10.") ? "Private" : "Public");
        }
        text(json, "AdditionalFields", "{\"IsLocalLogon\":" + (remote == null) + "}");
    }

    private void registryValueSet(JsonGenerator json, Event.RegistryValueSet event) {
        text(json, "ActionType", "RegistryValueSet");
        text(json, "RegistryKey", event.key());
        text(json, "RegistryValueName", event.name());
        text(json, "RegistryValueData", event.data());
        text(json, "RegistryValueType", "String");
        initiator(json, event.by());
        initiatorRights(json, event.host(), event.by());
    }

    private void activity(JsonGenerator json, Event.Activity event) {
        text(json, "ActionType", event.actionType());
        String path = event.path();
        if (path != null) {
            file(json, path);
        }
        initiator(json, event.by());
        StringBuilder fields = new StringBuilder("{");
        for (int i = 0; i < event.details().size(); i += 2) {
            fields.append(i == 0 ? "" : ",")
                    .append(quoted(event.details().get(i)))
                    .append(':')
                    .append(quoted(event.details().get(i + 1)));
        }
        text(json, "AdditionalFields", fields.append('}').toString());
    }

    private static void adapterReport(JsonGenerator json, Event.AdapterReport event) {
        String network = event.address().substring(0, event.address().lastIndexOf('.'));
        text(json, "MacAddress", event.host().macAddress());
        text(json, "NetworkAdapterStatus", "Up");
        text(json, "NetworkAdapterType", "Ethernet");
        text(json, "IPv4Dhcp", event.host().role().isServer() ? "" : network + ".1");
        text(
                json,
                "IPAddresses",
                "[{\"IPAddress\":\"" + event.address() + "\",\"SubnetPrefix\":24,\"AddressType\":\"Private\"}]");
        text(json, "DefaultGateways", "[\"" + network + ".1\"]");
        text(json, "DnsAddresses", "[\"" + network + ".10\"]");
    }

    private static void deviceReport(JsonGenerator json, Event.DeviceReport event) {
        Host host = event.host();
        boolean windows = host.role().isWindows();
        boolean mac = host.role() == HostRole.MAC;
        boolean server = host.role().isServer();
        text(json, "DeviceType", server ? "Server" : "Workstation");
        text(json, "DeviceCategory", "Endpoint");
        text(json, "OSPlatform", windows ? (server ? "WindowsServer2019" : "Windows11") : mac ? "macOS" : "Linux");
        text(json, "OSArchitecture", "64-bit");
        text(json, "OSDistribution", windows ? null : mac ? "macOS" : "Debian");
        text(json, "OSVersion", windows ? "10.0" : mac ? "14.5" : "12.4");
        if (windows) {
            number(json, "OSBuild", server ? 17763 : 22631);
        }
        text(json, "OnboardingStatus", "Onboarded");
        text(json, "SensorHealthState", "Active");
        text(json, "ExposureLevel", "Low");
        text(json, "PublicIP", event.publicAddress());
        json.writeBooleanProperty("IsAzureADJoined", windows && !server);
        text(json, "JoinType", windows && !server ? "Hybrid Azure AD Join" : "");
        json.writeBooleanProperty("IsInternetFacing", false);
        json.writeBooleanProperty("IsExcluded", false);
        text(json, "LoggedOnUsers", loggedOn(event.loggedOn()));
    }

    private static String loggedOn(List<Account> accounts) {
        StringBuilder users = new StringBuilder("[");
        for (Account account : accounts) {
            users.append(users.length() == 1 ? "" : ",")
                    .append("{\"UserName\":")
                    .append(quoted(account.name()))
                    .append(",\"DomainName\":")
                    .append(quoted(account.domain()))
                    .append(",\"Sid\":")
                    .append(quoted(account.sid()))
                    .append('}');
        }
        return users.append(']').toString();
    }

    private void initiator(JsonGenerator json, RunningProcess process) {
        Program program = process.program();
        text(json, "InitiatingProcessFileName", program.fileName());
        text(json, "InitiatingProcessFolderPath", program.lowerCasePath());
        number(json, "InitiatingProcessFileSize", program.size());
        hashes(json, "InitiatingProcess", program);
        versionInfo(json, "InitiatingProcessVersionInfo", program);
        number(json, "InitiatingProcessId", process.id());
        text(json, "InitiatingProcessCommandLine", process.commandLine());
        time(json, "InitiatingProcessCreationTime", process.created());
        account(json, "InitiatingProcessAccount", process.account());
        RunningProcess parent = process.parent();
        if (parent != null) {
            text(json, "InitiatingProcessParentFileName", parent.program().fileName());
            number(json, "InitiatingProcessParentId", parent.id());
            time(json, "InitiatingProcessParentCreationTime", parent.created());
        }
        Session session = process.session();
        number(json, "InitiatingProcessSessionId", session.number());
        json.writeBooleanProperty("IsInitiatingProcessRemoteSession", session.isRemote());
        text(json, "InitiatingProcessRemoteSessionDeviceName", session.remoteName());
        text(json, "InitiatingProcessRemoteSessionIP", session.remoteAddress());
    }

    /// Columns of the acting process that every table but `DeviceEvents` has, for Windows.
    private static void initiatorRights(JsonGenerator json, Host host, RunningProcess process) {
        if (host.role().isWindows()) {
            text(json, "InitiatingProcessIntegrityLevel", integrity(process.account()));
            text(json, "InitiatingProcessTokenElevation", elevation(process.account()));
        }
    }

    private static void file(JsonGenerator json, String path) {
        text(json, "FileName", fileName(path));
        text(json, "FolderPath", path);
    }

    private static String fileName(String path) {
        return path.substring(separator(path) + 1);
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, separator(path)));
    }

    private static int separator(String path) {
        return Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/'));
    }

    private static void hashes(JsonGenerator json, String prefix, Program program) {
        text(json, prefix + "SHA1", program.sha1());
        text(json, prefix + "SHA256", program.sha256());
        text(json, prefix + "MD5", program.md5());
    }

    private static void versionInfo(JsonGenerator json, String prefix, Program program) {
        if (program.originalName().isEmpty()) {
            return;
        }
        text(json, prefix + "CompanyName", program.company());
        text(json, prefix + "ProductName", program.product());
        text(json, prefix + "ProductVersion", program.version());
        text(json, prefix + "OriginalFileName", program.originalName());
        text(json, prefix + "FileDescription", program.description());
    }

    private static void account(JsonGenerator json, String prefix, Account account) {
        text(json, prefix + "Domain", account.domain());
        text(json, prefix + "Name", account.name());
        text(json, prefix + "Sid", account.sid());
        text(json, prefix + "Upn", account.upn());
        text(json, prefix + "ObjectId", account.objectId());
    }

    private static String integrity(Account account) {
        return switch (account.kind()) {
            case BUILT_IN, MACHINE -> "System";
            case ADMINISTRATOR, SERVICE -> "High";
            case PERSON -> "Medium";
        };
    }

    private static String elevation(Account account) {
        return switch (account.kind()) {
            case BUILT_IN, MACHINE, SERVICE -> "TokenElevationTypeDefault";
            case ADMINISTRATOR -> "TokenElevationTypeFull";
            case PERSON -> "TokenElevationTypeLimited";
        };
    }

    private void time(JsonGenerator json, String name, Instant value) {
        json.writeStringProperty(name, timestamps.text(value));
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    private static void number(JsonGenerator json, String name, long value) {
        json.writeNumberProperty(name, value);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
