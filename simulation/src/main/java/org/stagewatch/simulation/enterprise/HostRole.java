package org.stagewatch.simulation.enterprise;

import java.util.Locale;

/// What a host is for.
public enum HostRole {
    CLIENT,
    ADMIN_WORKSTATION,
    FILE_SERVER,
    WEB_SERVER,
    MAIL_SERVER,
    DATABASE_SERVER,
    BACKUP_SERVER,
    DEPLOYMENT_SERVER,
    BUILD_SERVER,
    DOMAIN_CONTROLLER,
    LINUX_SERVER,
    /// A person's computer with macOS.
    MAC,
    /// A printer with a scanner: on the network, without a sensor.
    PRINTER,
    /// A host of virtual machines, with their disks in its data stores: on the network, without a sensor.
    HYPERVISOR,
    /// Where a cloud provider keeps buckets: somebody else's, outside.
    OBJECT_STORE;

    /// The name in the truth.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isServer() {
        return this != CLIENT && this != ADMIN_WORKSTATION && this != MAC && this != PRINTER;
    }

    /// Whether a sensor runs there: only such hosts write rows.
    public boolean isManaged() {
        return this != PRINTER && this != HYPERVISOR && this != OBJECT_STORE;
    }

    public boolean isWindows() {
        return isManaged() && this != LINUX_SERVER && this != MAC;
    }
}
