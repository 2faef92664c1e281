package org.stagewatch.kql.syntax;

/// `between` and its negation. Source: the manual page *between operator*; both ends are included.
public enum BetweenOperator {
    BETWEEN("between"),
    NOT_BETWEEN("!between");

    private final String text;

    BetweenOperator(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
