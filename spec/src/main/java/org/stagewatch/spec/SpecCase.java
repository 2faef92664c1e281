package org.stagewatch.spec;

import java.util.List;
import org.stagewatch.engine.ResultTable;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.Severity;
import org.stagewatch.kql.source.SourceText;

/// One query and what is claimed about it.
///
/// @param line of its heading, counted from 1
public record SpecCase(String name, int line, String query, List<Expectation> expectations) {
    private static final String EXAMPLE = "Example:";

    public SpecCase {
        expectations = List.copyOf(expectations);
    }

    /// Whether the case is shown on the reference page.
    public boolean isExample() {
        return name.startsWith(EXAMPLE);
    }

    /// A claim.
    public sealed interface Expectation {}

    /// The query gives these rows.
    public record Rows(ResultTable table, RowOrder order) implements Expectation {}

    /// The query has this diagnostic, written `CODE at LINE:COLUMN-COLUMN: message`.
    public record Problem(Severity severity, String text) implements Expectation {
        /// The claim that a diagnostic fulfils.
        static Problem of(Diagnostic diagnostic, SourceText source) {
            String place = source.position(diagnostic.span().start()) + "-"
                    + source.position(diagnostic.span().end());
            return new Problem(diagnostic.severity(), diagnostic.code() + " at " + place + ": " + diagnostic.message());
        }
    }

    /// The query has this plan, written as [org.stagewatch.kql.plan.PlanText] does.
    public record PlanShape(Stage stage, String text) implements Expectation {}

    /// How far a plan is.
    public enum Stage {
        BOUND,
        OPTIMIZED
    }

    /// The query becomes this SQL.
    public record Sql(String dialect, String text) implements Expectation {}

    /// The case is not run on a backend, for a reason.
    public record Skip(String backend, String reason) implements Expectation {}
}
