package org.stagewatch.kql.syntax;

import java.util.List;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.SourceText;

/// What the parser makes of a text: always a tree, and what was wrong.
public record ParsedQuery(SourceText source, Query query, List<Diagnostic> diagnostics) {
    public ParsedQuery {
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
