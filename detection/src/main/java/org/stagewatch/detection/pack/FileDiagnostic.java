package org.stagewatch.detection.pack;

import java.util.List;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.source.Span;

/// What is wrong in a file.
public record FileDiagnostic(SourceText source, Diagnostic diagnostic) {
    static FileDiagnostic error(SourceText source, String code, String message, Span span, String... help) {
        return new FileDiagnostic(source, Diagnostic.error(code, message, span, "", help));
    }

    /// A diagnostic whose places are counted from an earlier start than the file's.
    static FileDiagnostic shifted(SourceText source, Diagnostic diagnostic, int offset) {
        int length = source.text().length();
        int start = Math.clamp(diagnostic.span().start() - offset, 0, length);
        int end = Math.clamp(diagnostic.span().end() - offset, start, length);
        Diagnostic.Label label =
                new Diagnostic.Label(new Span(start, end), diagnostic.primary().text());
        return new FileDiagnostic(
                source,
                new Diagnostic(
                        diagnostic.code(),
                        diagnostic.severity(),
                        diagnostic.message(),
                        label,
                        List.of(),
                        diagnostic.help()));
    }

    public boolean isError() {
        return diagnostic.isError();
    }

    /// One line for a terminal: `file:line:column: error[code]: message. Help.`
    @Override
    public String toString() {
        String help = diagnostic.help().isEmpty() ? "" : ". " + String.join(" ", diagnostic.help());
        return source.name() + ":" + source.position(diagnostic.span().start()) + ": "
                + diagnostic.severity().label() + "[" + diagnostic.code() + "]: " + diagnostic.message() + help;
    }
}
