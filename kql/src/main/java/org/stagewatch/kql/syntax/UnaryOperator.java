package org.stagewatch.kql.syntax;

/// A sign before a number or a timespan.
public enum UnaryOperator {
    PLUS("+"),
    MINUS("-");

    private final String text;

    UnaryOperator(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
