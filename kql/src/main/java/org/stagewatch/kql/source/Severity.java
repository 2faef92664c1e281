package org.stagewatch.kql.source;

/// How much a diagnostic matters: an error stops the query, a warning and a hint do not.
public enum Severity {
    ERROR("error"),
    WARNING("warning"),
    HINT("hint");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
