package org.stagewatch.simulation.story;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.Share;
import org.stagewatch.simulation.event.ConnectionAction;
import org.stagewatch.simulation.event.Event;
import org.stagewatch.simulation.event.FileAction;
import org.stagewatch.simulation.event.FileRequest;
import org.stagewatch.simulation.event.LogonResult;
import org.stagewatch.simulation.event.LogonType;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.event.Session;
import org.stagewatch.simulation.event.SystemLog;

/// Where one activity happens: it has a clock, dice and a label, and turns what people and programs do into what the
/// sensors of the hosts concerned record.
///
/// This is the one place that knows which side of a movement sees what. A write over SMB is seen by the receiver
/// alone; a read by nobody; a copy's source shows the copying process and perhaps its connection.
public final class Scene {
    private static final Duration TICK = Duration.ofNanos(100);
    private static final int SMB_PORT = 445;

    private final Enterprise enterprise;
    private final Dice dice;
    private final BiConsumer<Event, Label> sensors;
    private final Instant beginning;
    private Instant now;
    private Label label;

    Scene(Enterprise enterprise, Dice dice, Instant start, Label label, BiConsumer<Event, Label> sensors) {
        this.enterprise = enterprise;
        this.dice = dice;
        this.beginning = start;
        this.now = start;
        this.label = label;
        this.sensors = sensors;
    }

    public Enterprise enterprise() {
        return enterprise;
    }

    public Dice dice() {
        return dice;
    }

    public Instant now() {
        return now;
    }

    /// What follows belongs to this label.
    public void label(Label next) {
        label = next;
    }

    /// Time passes.
    public Scene wait(Duration shortest, Duration longest) {
        now = now.plus(dice.between(shortest, longest));
        return this;
    }

    /// Some milliseconds pass.
    public Scene millis(int least, int most) {
        return wait(Duration.ofMillis(least), Duration.ofMillis(most));
    }

    /// Some seconds pass.
    public Scene seconds(int least, int most) {
        return wait(Duration.ofSeconds(least), Duration.ofSeconds(most));
    }

    /// Some minutes pass.
    public Scene minutes(int least, int most) {
        return wait(Duration.ofMinutes(least), Duration.ofMinutes(most));
    }

    /// Goes on at that time, which may lie before what was told last, as when several people work at once.
    public void moveTo(Instant time) {
        if (time.isBefore(beginning)) {
            throw new IllegalArgumentException("a scene can't go back before its beginning " + beginning);
        }
        now = time;
    }

    public String address(Host host) {
        return enterprise.address(host, now);
    }

    // Processes

    /// A process that has been running for long, so that no row tells of its start.
    public RunningProcess running(Host host, Program program, Account account) {
        return running(host, program, account, program.path());
    }

    /// A process that has been running for long, with its command line.
    public RunningProcess running(Host host, Program program, Account account, String commandLine) {
        Dice own = Dice.of(host.index(), program.path(), account.name());
        Instant created =
                beginning.truncatedTo(ChronoUnit.DAYS).minus(own.between(Duration.ofHours(2), Duration.ofDays(1)));
        return new RunningProcess(
                program, processId(host, own), created, commandLine, account, session(host, account), null);
    }

    /// The kernel, which acts for whoever comes over SMB.
    private RunningProcess kernel(Host host) {
        Program program = host.kernelName().equals("system")
                ? Program.plain("system")
                : Program.windows("C:\\Windows\\System32\\ntoskrnl.exe", "NT Kernel & System");
        Instant boot = beginning.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(3));
        return new RunningProcess(program, 4, boot, "", Account.SYSTEM, Session.SYSTEM, null);
    }

    /// The desktop of someone who sits at the host.
    public RunningProcess desktop(Host host, Account account) {
        return running(host, Programs.EXPLORER, account, "explorer.exe");
    }

    /// The desktop of someone who came to the host by remote desktop, with the rows of the coming.
    public RunningProcess remoteDesktop(Host host, Account account, Host from) {
        String address = address(from);
        long logonId = dice.between(1_000_000L, 90_000_000L);
        emit(new Event.Logon(
                tick(),
                host,
                account,
                LogonType.REMOTE_INTERACTIVE,
                LogonResult.SUCCESS,
                "Negotiate",
                address,
                from.name(),
                logonId));
        Session session = new Session(dice.between(2, 9), logonId, from.name(), address);
        return new RunningProcess(
                Programs.EXPLORER, processId(host, dice), tick(), "explorer.exe", account, session, null);
    }

    /// The service that starts other services' processes.
    public RunningProcess services(Host host) {
        Program program = switch (host.role()) {
            case LINUX_SERVER -> Programs.CRON;
            case MAC -> Programs.LAUNCHD;
            default -> Programs.SERVICES;
        };
        return running(host, program, rootOf(host));
    }

    /// The account that may do everything on the host.
    public Account rootOf(Host host) {
        return host.role().isWindows() ? Account.SYSTEM : Account.linux(host, "root");
    }

    /// Starts a process with the account and session of its parent.
    public RunningProcess start(Host host, RunningProcess parent, Program program, String commandLine) {
        return start(host, parent, program, commandLine, parent.account(), parent.session());
    }

    /// Starts a process as someone else, in a session of its own.
    public RunningProcess startAs(
            Host host, RunningProcess parent, Program program, String commandLine, Account account) {
        return start(host, parent, program, commandLine, account, session(host, account));
    }

    private RunningProcess start(
            Host host, RunningProcess parent, Program program, String commandLine, Account account, Session session) {
        Instant time = millis(5, 90).tick();
        RunningProcess process =
                new RunningProcess(program, processId(host, dice), time, commandLine, account, session, parent);
        emit(new Event.ProcessStarted(time, host, process));
        return process;
    }

    private static long processId(Host host, Dice dice) {
        return host.role().isWindows() ? 4L * dice.between(200, 8000) : dice.between(800, 60_000);
    }

    private static Session session(Host host, Account account) {
        if (account.kind() == Account.Kind.BUILT_IN || account.kind() == Account.Kind.MACHINE) {
            return Session.SYSTEM;
        }
        Dice own = Dice.of(host.index(), "session", account.name());
        int number = account.kind() == Account.Kind.SERVICE ? 0 : own.between(1, 3);
        return new Session(number, own.between(200_000L, 90_000_000L), null, null);
    }

    // Files

    public void create(Host host, RunningProcess by, String path, long size) {
        file(host, by, FileAction.CREATED, path, size, null, null);
    }

    public void modify(Host host, RunningProcess by, String path, long size) {
        file(host, by, FileAction.MODIFIED, path, size, null, null);
    }

    public void rename(Host host, RunningProcess by, String from, String path, long size) {
        file(host, by, FileAction.RENAMED, path, size, from, null);
    }

    public void delete(Host host, RunningProcess by, String path, long size) {
        file(host, by, FileAction.DELETED, path, size, null, null);
    }

    public void download(Host host, RunningProcess by, String path, long size, String url) {
        file(host, by, FileAction.CREATED, path, size, null, url);
    }

    private void file(
            Host host,
            RunningProcess by,
            FileAction action,
            String path,
            long size,
            @Nullable String previousPath,
            @Nullable String url) {
        emit(new Event.FileChanged(
                millis(1, 40).tick(), host, action, path, size, previousPath, url, by, new FileRequest.Local()));
    }

    /// Opens a share as an account from a host: the server sees a logon, the client's sensor the connection.
    public SmbSession open(Share share, Account account, Host client, RunningProcess by) {
        connect(client, by, share.host(), SMB_PORT);
        return open(share, account, client);
    }

    /// Opens a share without a connection that a sensor would tie to a process, as Windows itself does.
    public SmbSession open(Share share, Account account, Host client) {
        String address = address(client);
        int port = dice.between(49_200, 65_500);
        logon(share.host(), account, LogonType.NETWORK, client);
        return new SmbSession(share, new FileRequest.Smb(account, address, port, share.name()));
    }

    /// Someone changes files of a server over SMB.
    public final class SmbSession {
        private final Share share;
        private final FileRequest.Smb request;
        private final RunningProcess kernel;

        private SmbSession(Share share, FileRequest.Smb request) {
            this.share = share;
            this.request = request;
            this.kernel = kernel(share.host());
        }

        /// Writes a new file; the path is relative to the share.
        public void create(String path, long size) {
            received(FileAction.CREATED, path, size, null);
        }

        public void modify(String path, long size) {
            received(FileAction.MODIFIED, path, size, null);
        }

        public void rename(String from, String path, long size) {
            received(FileAction.RENAMED, path, size, share.path() + "\\" + from);
        }

        public void delete(String path, long size) {
            received(FileAction.DELETED, path, size, null);
        }

        private void received(FileAction action, String path, long size, @Nullable String previous) {
            emit(new Event.FileChanged(
                    millis(2, 60).tick(),
                    share.host(),
                    action,
                    share.path() + "\\" + path,
                    size,
                    previous,
                    null,
                    kernel,
                    request));
        }
    }

    // Network

    /// A connection between two hosts: the sensor of each side may record it.
    public void connect(Host host, RunningProcess by, Host remote, int port) {
        int localPort = dice.between(49_200, 65_500);
        emit(new Event.Connection(
                millis(1, 30).tick(),
                host,
                ConnectionAction.SUCCEEDED,
                address(host),
                localPort,
                address(remote),
                port,
                dice.chance(0.4) ? remote.fqdn() : null,
                by));
    }

    /// A connection that comes from an address, recorded by the host it reaches.
    public void accept(Host host, RunningProcess by, int port, String remoteAddress) {
        emit(new Event.Connection(
                millis(1, 30).tick(),
                host,
                ConnectionAction.ACCEPTED,
                address(host),
                port,
                remoteAddress,
                dice.between(1_100, 65_500),
                null,
                by));
    }

    /// A connection to a site on the Internet.
    public void connect(Host host, RunningProcess by, String address, int port, @Nullable String site) {
        emit(new Event.Connection(
                millis(1, 30).tick(),
                host,
                dice.chance(0.985) ? ConnectionAction.SUCCEEDED : ConnectionAction.FAILED,
                address(host),
                dice.between(49_200, 65_500),
                address,
                port,
                site,
                by));
    }

    public void logon(Host host, Account account, LogonType type, Host from) {
        emit(new Event.Logon(
                millis(1, 30).tick(),
                host,
                account,
                type,
                LogonResult.SUCCESS,
                host.role().isWindows() ? dice.oneOf("Kerberos", "Kerberos", "NTLM") : "ssh",
                address(from),
                dice.chance(0.5) ? from.name() : null,
                dice.between(1_000_000L, 90_000_000L)));
    }

    /// A logon at the host itself.
    public void logonHere(Host host, Account account, LogonType type, LogonResult result) {
        emit(new Event.Logon(
                millis(1, 30).tick(),
                host,
                account,
                type,
                result,
                "Negotiate",
                null,
                null,
                dice.between(1_000_000L, 90_000_000L)));
    }

    // The sensor's other reports

    public void setRegistryValue(Host host, RunningProcess by, String key, String name, String data) {
        emit(new Event.RegistryValueSet(millis(1, 30).tick(), host, key, name, data, by));
    }

    /// Something that is reported under a name of its own; details are name and value by turns.
    public void activity(Host host, RunningProcess by, String actionType, @Nullable String path, String... details) {
        emit(new Event.Activity(millis(1, 30).tick(), host, actionType, path, List.of(details), by));
    }

    public void reportAdapter(Host host) {
        emit(new Event.AdapterReport(tick(), host, address(host)));
    }

    public void reportDevice(Host host, List<Account> loggedOn, String publicAddress) {
        emit(new Event.DeviceReport(tick(), host, loggedOn, publicAddress));
    }

    /// What a system without a sensor logs itself.
    public void log(Host host, SystemLog log, String account, Map<String, Object> columns) {
        emit(new Event.Logged(tick(), host, log, account, columns));
    }

    private Instant tick() {
        now = now.plus(TICK);
        return now;
    }

    private void emit(Event event) {
        sensors.accept(event, label);
    }
}
