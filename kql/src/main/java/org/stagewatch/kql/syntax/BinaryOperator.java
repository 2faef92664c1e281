package org.stagewatch.kql.syntax;

/// An operator between two scalar expressions.
///
/// Sources: the manual pages *Logical operators*, *Numerical operators* and *String operators*.
public enum BinaryOperator {
    OR("or"),
    AND("and"),
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    MODULO("%"),
    EQUAL_IGNORING_CASE("=~"),
    NOT_EQUAL_IGNORING_CASE("!~"),
    /// A term, perhaps with wildcards, in a column: only in the condition of `search`.
    COLON(":"),
    HAS("has"),
    NOT_HAS("!has"),
    HAS_CASE_SENSITIVE("has_cs"),
    NOT_HAS_CASE_SENSITIVE("!has_cs"),
    HAS_PREFIX("hasprefix"),
    NOT_HAS_PREFIX("!hasprefix"),
    HAS_PREFIX_CASE_SENSITIVE("hasprefix_cs"),
    NOT_HAS_PREFIX_CASE_SENSITIVE("!hasprefix_cs"),
    HAS_SUFFIX("hassuffix"),
    NOT_HAS_SUFFIX("!hassuffix"),
    HAS_SUFFIX_CASE_SENSITIVE("hassuffix_cs"),
    NOT_HAS_SUFFIX_CASE_SENSITIVE("!hassuffix_cs"),
    CONTAINS("contains"),
    NOT_CONTAINS("!contains"),
    CONTAINS_CASE_SENSITIVE("contains_cs"),
    NOT_CONTAINS_CASE_SENSITIVE("!contains_cs"),
    STARTS_WITH("startswith"),
    NOT_STARTS_WITH("!startswith"),
    STARTS_WITH_CASE_SENSITIVE("startswith_cs"),
    NOT_STARTS_WITH_CASE_SENSITIVE("!startswith_cs"),
    ENDS_WITH("endswith"),
    NOT_ENDS_WITH("!endswith"),
    ENDS_WITH_CASE_SENSITIVE("endswith_cs"),
    NOT_ENDS_WITH_CASE_SENSITIVE("!endswith_cs"),
    LIKE("like"),
    NOT_LIKE("notlike"),
    MATCHES_REGEX("matches regex");

    private final String text;

    BinaryOperator(String text) {
        this.text = text;
    }

    /// As it is written in a query, and the name of the function that carries it out.
    public String text() {
        return text;
    }
}
