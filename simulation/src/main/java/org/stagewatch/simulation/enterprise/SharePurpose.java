package org.stagewatch.simulation.enterprise;

/// What a share is for.
public enum SharePurpose {
    DEPARTMENTS,
    HOMES,
    PROJECTS,
    EXCHANGE,
    SCANS,
    SUPPORT,
    BACKUPS,
    PACKAGES,
    QUARANTINE,
    DROPS,
    /// A whole drive or the Windows folder: the shares that Windows makes for administrators.
    ADMINISTRATION
}
