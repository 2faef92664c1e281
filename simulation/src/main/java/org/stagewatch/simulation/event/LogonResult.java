package org.stagewatch.simulation.event;

/// Whether a logon succeeded.
public enum LogonResult {
    SUCCESS("LogonSuccess"),
    FAILURE("LogonFailed");

    private final String actionType;

    LogonResult(String actionType) {
        this.actionType = actionType;
    }

    public String actionType() {
        return actionType;
    }
}
