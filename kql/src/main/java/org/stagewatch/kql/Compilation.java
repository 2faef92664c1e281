package org.stagewatch.kql;

import java.util.List;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.sql.SqlText;

/// What became of a query.
public sealed interface Compilation {
    SourceText source();

    /// Errors, warnings and hints in the order of their places.
    List<Diagnostic> diagnostics();

    record Compiled(SourceText source, Plan plan, SqlText sql, List<Diagnostic> diagnostics) implements Compilation {
        public Compiled {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /// The query has at least one error.
    record Rejected(SourceText source, List<Diagnostic> diagnostics) implements Compilation {
        public Rejected {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
