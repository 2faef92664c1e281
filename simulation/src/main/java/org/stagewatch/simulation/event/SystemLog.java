package org.stagewatch.simulation.event;

/// A log that something without a sensor keeps: a cloud, or a machine that sends its syslog.
public enum SystemLog {
    /// What Amazon's clouds are asked for.
    AMAZON("AWSCloudTrail"),
    /// What happens to the blobs of storage accounts.
    AZURE_BLOBS("StorageBlobLogs"),
    /// What Azure is asked to make, change and hand out.
    AZURE("AzureActivity"),
    /// What Google's cloud is asked for.
    GOOGLE("GCPAuditLogs"),
    /// Lines that Unix systems and hypervisors send.
    SYSLOG("Syslog");

    private final String table;

    SystemLog(String table) {
        this.table = table;
    }

    /// The table's name in KQL.
    public String table() {
        return table;
    }
}
