package org.stagewatch.simulation.event;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Host;

/// One thing that happened on a host and that its sensor records, or a log of its own: one row of one table.
public sealed interface Event {
    Instant time();

    Host host();

    /// A process began.
    record ProcessStarted(Instant time, Host host, RunningProcess process) implements Event {}

    /// A file changed.
    ///
    /// @param path folder and name
    /// @param previousPath where the file was before, for a rename
    /// @param originUrl where a download came from
    record FileChanged(
            Instant time,
            Host host,
            FileAction action,
            String path,
            long size,
            @Nullable String previousPath,
            @Nullable String originUrl,
            RunningProcess by,
            FileRequest request)
            implements Event {}

    /// A connection was made, accepted or refused.
    ///
    /// @param remoteUrl name of the other side, where the sensor knows it
    record Connection(
            Instant time,
            Host host,
            ConnectionAction action,
            String localAddress,
            int localPort,
            String remoteAddress,
            int remotePort,
            @Nullable String remoteUrl,
            RunningProcess by)
            implements Event {}

    /// Someone logged on, or tried to.
    ///
    /// @param remoteAddress null for logons at the machine itself
    record Logon(
            Instant time,
            Host host,
            Account account,
            LogonType type,
            LogonResult result,
            String protocol,
            @Nullable String remoteAddress,
            @Nullable String remoteName,
            long logonId)
            implements Event {}

    /// A value was set in the registry.
    record RegistryValueSet(Instant time, Host host, String key, String name, String data, RunningProcess by)
            implements Event {}

    /// Something else that sensors report under a name of its own.
    ///
    /// @param details name and value by turns
    record Activity(
            Instant time,
            Host host,
            String actionType,
            @Nullable String path,
            List<String> details,
            RunningProcess by) implements Event {
        public Activity {
            details = List.copyOf(details);
            if (details.size() % 2 != 0) {
                throw new IllegalArgumentException("a detail is a name and a value: " + details);
            }
        }
    }

    /// The sensor's regular report on a network adapter.
    record AdapterReport(Instant time, Host host, String address) implements Event {}

    /// The sensor's regular report on the machine.
    record DeviceReport(Instant time, Host host, List<Account> loggedOn, String publicAddress) implements Event {
        public DeviceReport {
            loggedOn = List.copyOf(loggedOn);
        }
    }

    /// What a system without a sensor logs itself.
    ///
    /// @param account who did it, by the name that the log gives
    /// @param columns in the order in which they are written: text, whole numbers, truth values and instants
    record Logged(Instant time, Host host, SystemLog log, String account, Map<String, Object> columns)
            implements Event {
        public Logged {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }
}
