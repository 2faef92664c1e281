package org.stagewatch.kql.bind;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.type.ScalarType;

/// Binds `ingestion_time()`. Source: the manual page *ingestion_time()*.
///
/// The telemetry does not say when a service received it. A replay lets a row become visible at the time of its event,
/// so
/// that this is the time of its reception too; the user is told. Rows that are not those of a table have none.
final class IngestionTime {
    /// Columns that hold the time of a stored event.
    private static final List<String> TIMES = List.of("Timestamp", "TimeGenerated");

    private final Binding binding;

    IngestionTime(Binding binding) {
        this.binding = binding;
    }

    static boolean isEventTime(Table.StoredColumn column) {
        return column.type() == ScalarType.DATETIME && TIMES.contains(column.name());
    }

    ScalarExpression bind(Rows rows, Span span) {
        Column time = binding.eventTime(rows);
        if (time != null) {
            report(() -> DataProblems.ingestionIsEventTime(time.name(), span));
            return new ScalarExpression.ColumnValue(time);
        }
        Table table = table(rows.plan());
        if (table != null && table.columns().stream().anyMatch(IngestionTime::isEventTime)) {
            report(() -> Problems.unsupported(
                    "`ingestion_time()` behind an operator that dropped the time of the event",
                    span,
                    "Call it before the columns are chosen: `extend Received = ingestion_time()`."));
        } else if (table != null) {
            report(() -> DataProblems.noIngestionTime(span));
        }
        return new ScalarExpression.Constant(ScalarType.DATETIME, null);
    }

    private void report(Supplier<Diagnostic> diagnostic) {
        if (!binding.dialects().isEmpty()) {
            binding.report(diagnostic.get());
        }
    }

    /// A table whose rows these are, or null if they are worked out.
    private static @Nullable Table table(Plan plan) {
        return switch (plan) {
            case Plan.Scan(var table, var _) -> table;
            case Plan.Filter(var input, var _) -> table(input);
            case Plan.Project(var input, var _) -> table(input);
            case Plan.Sort(var input, var _) -> table(input);
            case Plan.Limit(var input, var _, var _, var _) -> table(input);
            case Plan.Unnest(var input, var _, var _) -> table(input);
            case Plan.Window(var input, var _, var _, var _) -> table(input);
            case Plan.Match match -> table(match.input());
            case Plan.Join(var left, var _, var _, var _) -> table(left);
            case Plan.Walk walk -> table(walk.input());
            case Plan.Components components -> table(components.input());
            case Plan.Shared(var shared, var _) -> table(shared.plan());
            case Plan.Union(var branches, var _) -> {
                for (Plan.Union.Branch branch : branches) {
                    Table found = table(branch.plan());
                    if (found != null) {
                        yield found;
                    }
                }
                yield null;
            }
            default -> null;
        };
    }
}
