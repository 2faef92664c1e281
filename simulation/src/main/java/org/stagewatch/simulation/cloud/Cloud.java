package org.stagewatch.simulation.cloud;

import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;

/// A provider of clouds, in the order of the hosts that stand for them.
public enum Cloud {
    AMAZON,
    AZURE,
    GOOGLE;

    /// What stands for the provider among the hosts.
    public Host host(Enterprise enterprise) {
        return enterprise.hosts(HostRole.OBJECT_STORE).get(ordinal());
    }
}
