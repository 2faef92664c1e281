package org.stagewatch.kql.syntax;

/// An operator with a list on its right. Source: the manual pages *in operator*, *has_any operator*, *has_all
/// operator*.
public enum MembershipOperator {
    IN("in"),
    NOT_IN("!in"),
    IN_IGNORING_CASE("in~"),
    NOT_IN_IGNORING_CASE("!in~"),
    HAS_ANY("has_any"),
    HAS_ALL("has_all");

    private final String text;

    MembershipOperator(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
