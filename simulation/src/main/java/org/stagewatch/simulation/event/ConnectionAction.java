package org.stagewatch.simulation.event;

/// What became of a connection.
public enum ConnectionAction {
    SUCCEEDED("ConnectionSuccess"),
    FAILED("ConnectionFailed"),
    ACCEPTED("InboundConnectionAccepted");

    private final String actionType;

    ConnectionAction(String actionType) {
        this.actionType = actionType;
    }

    public String actionType() {
        return actionType;
    }
}
