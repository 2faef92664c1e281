package org.stagewatch.simulation.event;

/// How someone logs on.
public enum LogonType {
    INTERACTIVE("Interactive"),
    NETWORK("Network"),
    BATCH("Batch"),
    SERVICE("Service"),
    REMOTE_INTERACTIVE("RemoteInteractive");

    private final String label;

    LogonType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
