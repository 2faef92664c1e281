package org.stagewatch.simulation.attack;

import java.util.List;
import org.stagewatch.simulation.enterprise.HostRole;

/// Which hosts an attack robs: those of the first roles as far as they go, then hosts with Windows.
enum SourceChoice {
    WINDOWS(),
    CLIENTS(HostRole.CLIENT),
    MAIL_SERVERS(HostRole.MAIL_SERVER, HostRole.FILE_SERVER),
    LINUX(HostRole.LINUX_SERVER),
    MACS(HostRole.MAC, HostRole.LINUX_SERVER),
    /// Servers that run as virtual machines.
    MACHINES(
            HostRole.FILE_SERVER,
            HostRole.WEB_SERVER,
            HostRole.MAIL_SERVER,
            HostRole.DATABASE_SERVER,
            HostRole.BUILD_SERVER,
            HostRole.LINUX_SERVER);

    private final List<HostRole> first;

    SourceChoice(HostRole... first) {
        this.first = List.of(first);
    }

    List<HostRole> first() {
        return first;
    }
}
