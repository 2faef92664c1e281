package org.stagewatch.kql.source;

import java.util.List;

/// What is wrong with a text, where, and what would mend it.
///
/// @param code stable, such as `KQL0201`; 00 lexing, 01 syntax, 02 names, 03 types, 04 functions, 05 backends, 10 lints
/// @param message one sentence in the words of the query, without a full stop
/// @param primary the place itself, with a few words to stand under it (may be empty)
/// @param labels other places that explain it
/// @param help what to do, each a sentence; empty if nothing is likely right
public record Diagnostic(
        String code, Severity severity, String message, Label primary, List<Label> labels, List<String> help) {
    public Diagnostic {
        labels = List.copyOf(labels);
        help = List.copyOf(help);
    }

    public static Diagnostic error(String code, String message, Span span, String label, String... help) {
        return new Diagnostic(code, Severity.ERROR, message, new Label(span, label), List.of(), List.of(help));
    }

    public static Diagnostic warning(String code, String message, Span span, String label, String... help) {
        return new Diagnostic(code, Severity.WARNING, message, new Label(span, label), List.of(), List.of(help));
    }

    public Span span() {
        return primary.span();
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /// A place and the words that stand under it.
    public record Label(Span span, String text) {}
}
