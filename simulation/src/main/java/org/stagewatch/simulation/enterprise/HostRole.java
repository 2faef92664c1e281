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
    /// A printer with a scanner: on the network, without a sensor.
    PRINTER;

    /// The name in the truth.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isServer() {
        return this != CLIENT && this != ADMIN_WORKSTATION && this != PRINTER;
    }

    /// Whether a sensor runs there: only such hosts write rows.
    public boolean isManaged() {
        return this != PRINTER;
    }

    public boolean isWindows() {
        return this != LINUX_SERVER && this != PRINTER;
    }
}
