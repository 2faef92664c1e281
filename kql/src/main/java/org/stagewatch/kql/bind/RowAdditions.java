package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ExpressionColumns;
import org.stagewatch.kql.plan.MatchStep;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.plan.WindowCall;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.type.ScalarType;

/// Columns that functions of neighbouring rows add below an operator, in the order of their calls.
final class RowAdditions {
    private final Binding binding;
    private final List<Addition> additions = new ArrayList<>();

    RowAdditions(Binding binding) {
        this.binding = binding;
    }

    private sealed interface Addition {}

    private record Window(Plan.Window.WindowAssignment assignment) implements Addition {}

    /// `row_window_session`: a new session begins where a value is so far from the first of its session, or from the
    /// one
    /// before, or where it is asked for; a value that is null ends it.
    ///
    /// @param column the first value of the session
    private record Session(
            Column column,
            ScalarExpression value,
            ScalarExpression fromFirst,
            ScalarExpression fromPrevious,
            @Nullable ScalarExpression restart,
            Span place)
            implements Addition {}

    Column window(WindowCall call, ScalarType type) {
        Column column = binding.newColumn("window", type);
        additions.add(new Window(new Plan.Window.WindowAssignment(column, call)));
        return column;
    }

    Column session(
            ScalarExpression value,
            ScalarExpression fromFirst,
            ScalarExpression fromPrevious,
            @Nullable ScalarExpression restart,
            Span place) {
        Column column = binding.newColumn("session", ScalarType.DATETIME);
        additions.add(new Session(column, value, fromFirst, fromPrevious, restart, place));
        return column;
    }

    /// The rows with all columns; one that reads another's column stands above it.
    Rows over(Rows rows) {
        if (additions.isEmpty()) {
            return rows;
        }
        Plan plan = rows.plan();
        List<Plan.Window.WindowAssignment> layer = new ArrayList<>();
        for (Addition addition : additions) {
            switch (addition) {
                case Window(var assignment) -> {
                    if (reads(assignment, layer)) {
                        plan = windows(plan, layer, rows);
                        layer.clear();
                    }
                    layer.add(assignment);
                }
                case Session session -> {
                    plan = sessions(windows(plan, layer, rows), session, rows);
                    layer.clear();
                }
            }
        }
        return rows.over(windows(plan, layer, rows));
    }

    private static boolean reads(Plan.Window.WindowAssignment window, List<Plan.Window.WindowAssignment> layer) {
        List<Column> added =
                layer.stream().map(Plan.Window.WindowAssignment::column).toList();
        return window.call().expressions().stream()
                .anyMatch(read -> !Collections.disjoint(ExpressionColumns.of(read), added));
    }

    private static Plan windows(Plan plan, List<Plan.Window.WindowAssignment> layer, Rows rows) {
        return layer.isEmpty() ? plan : new Plan.Window(plan, rows.partKeys(), rows.order(), layer);
    }

    /// A fold over the rows: the one step takes every row, and remembers the row before it.
    private Plan sessions(Plan plan, Session session, Rows rows) {
        Column value = binding.newColumn("value", ScalarType.DATETIME);
        Column first = binding.newColumn("first", ScalarType.DATETIME);
        Column previous = binding.newColumn("previous", ScalarType.DATETIME);
        List<Assignment> kept = new ArrayList<>();
        plan.columns().forEach(column -> kept.add(Assignment.keep(column)));
        kept.add(new Assignment(value, session.value));
        ScalarExpression now = new ScalarExpression.ColumnValue(value);
        ScalarExpression start = new ScalarExpression.ColumnValue(first);
        ScalarExpression absent = new ScalarExpression.Constant(ScalarType.DATETIME, null);
        Calls calls = new Calls(rows, session.place);
        ScalarExpression isNew = new ScalarExpression.Or(Stream.of(
                        calls.call("isnull", start),
                        calls.call(">=", now, calls.call("+", start, session.fromFirst)),
                        calls.call(
                                ">=",
                                now,
                                calls.call("+", new ScalarExpression.ColumnValue(previous), session.fromPrevious)),
                        session.restart == null
                                ? new ScalarExpression.Constant(ScalarType.BOOL, false)
                                : session.restart)
                .toList());
        ScalarExpression next =
                calls.call("iff", calls.call("isnull", now), absent, calls.call("iff", isNew, now, start));
        MatchStep step = new MatchStep(
                new ScalarExpression.Constant(ScalarType.BOOL, true),
                List.of(new Assignment(session.column, next)),
                List.of(
                        new MatchStep.Remembered(first, session.column, absent),
                        new MatchStep.Remembered(previous, value, absent)),
                MatchStep.Output.ALL);
        return new Plan.Match(
                new Plan.Project(plan, kept),
                rows.partKeys(),
                rows.order(),
                List.of(new Assignment(session.column, absent)),
                List.of(step),
                null);
    }

    /// Calls of the library's functions.
    private final class Calls {
        private final ExpressionBinder expressions;
        private final Span place;

        Calls(Rows rows, Span place) {
            expressions = new ExpressionBinder(binding, Scope.EMPTY, rows);
            this.place = place;
        }

        ScalarExpression call(String name, ScalarExpression... arguments) {
            return expressions.operator(name, place, List.of(arguments));
        }
    }
}
