package org.stagewatch.simulation.event;

/// How a file changed. There is no event for reading one.
public enum FileAction {
    CREATED("FileCreated"),
    MODIFIED("FileModified"),
    RENAMED("FileRenamed"),
    DELETED("FileDeleted");

    private final String actionType;

    FileAction(String actionType) {
        this.actionType = actionType;
    }

    public String actionType() {
        return actionType;
    }
}
