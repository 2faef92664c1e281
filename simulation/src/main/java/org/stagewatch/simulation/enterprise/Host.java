package org.stagewatch.simulation.enterprise;

/// One machine. Its address is not here: it may change ([Leases]).
///
/// @param index position among all hosts, from 0
/// @param name short name, lower case
/// @param fqdn full name, lower case
/// @param deviceId the sensor's identifier, 40 hexadecimal digits
/// @param macAddress with dashes
/// @param kernelName the name that the sensor gives process 4
public record Host(
        int index,
        String name,
        String fqdn,
        String deviceId,
        HostRole role,
        String macAddress,
        String kernelName,
        Account machineAccount) {

    /// The share of a drive that every Windows host has, such as `C$`.
    public Share driveShare(char drive) {
        return new Share(this, SharePurpose.ADMINISTRATION, drive + "$", Character.toUpperCase(drive) + ":");
    }

    /// The share of the Windows folder that every Windows host has.
    public Share adminShare() {
        return new Share(this, SharePurpose.ADMINISTRATION, "ADMIN$", "C:\\Windows");
    }
}
