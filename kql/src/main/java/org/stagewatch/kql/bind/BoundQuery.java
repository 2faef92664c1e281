package org.stagewatch.kql.bind;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.source.Diagnostic;

/// A query with its names resolved and its types known.
///
/// @param plan makes the rows; null if the query has errors, or if only the data can say what its columns are
/// @param columns what the user sees of the plan's columns; known as far as possible even if there are errors
public record BoundQuery(@Nullable Plan plan, List<Column> columns, List<Diagnostic> diagnostics) {
    public BoundQuery {
        columns = List.copyOf(columns);
        diagnostics = List.copyOf(diagnostics);
    }
}
