package org.stagewatch.kql.function.text;

/// A part of a regular expression that RE2 does not accept.
final class RegexFault extends Exception {
    private static final long serialVersionUID = 1;

    private final String construct;
    private final int place;
    private final String reason;

    RegexFault(String construct, int place, String reason) {
        super(reason, null, false, false);
        this.construct = construct;
        this.place = place;
        this.reason = reason;
    }

    String construct() {
        return construct;
    }

    /// Where the part begins in the pattern.
    int place() {
        return place;
    }

    String reason() {
        return reason;
    }
}
