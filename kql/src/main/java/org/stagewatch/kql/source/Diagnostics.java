package org.stagewatch.kql.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects the diagnostics of one text. Not for use by several threads.
public final class Diagnostics {
    private final Set<Diagnostic> reported = new LinkedHashSet<>();

    public void report(Diagnostic diagnostic) {
        reported.add(diagnostic);
    }

    public boolean hasErrors() {
        return reported.stream().anyMatch(Diagnostic::isError);
    }

    /// All diagnostics in the order of their places.
    public List<Diagnostic> all() {
        List<Diagnostic> sorted = new ArrayList<>(reported);
        sorted.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
        return List.copyOf(sorted);
    }
}
