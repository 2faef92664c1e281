package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Ordering;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;

/// A bound tabular expression.
///
/// @param plan makes the rows; it may have columns that the user doesn't see, since the order needs them
/// @param visible the columns that the user sees, in order
/// @param order how the rows are ordered, as far as the query says; its keys are columns of the plan
/// @param knowledge whether more columns may exist than are visible
/// @param source the table that the columns come from, for messages
record Rows(
        Plan plan,
        List<Column> visible,
        List<Ordering> order,
        Knowledge knowledge,
        @Nullable String source) {
    Rows {
        visible = List.copyOf(visible);
        order = List.copyOf(order);
    }

    /// From the most to the least that is known.
    enum Knowledge {
        COMPLETE,
        /// The table is open: a name that isn't listed is an empty dynamic column.
        OPEN,
        /// Only the data knows which more there are: any name is accepted, and nothing is to run.
        UNLISTED,
        /// An error was reported: any name is accepted.
        BROKEN
    }

    static Rows of(Plan plan) {
        return new Rows(plan, plan.columns(), List.of(), Knowledge.COMPLETE, null);
    }

    static Rows broken() {
        return new Rows(new Plan.Values(List.of(), List.of()), List.of(), List.of(), Knowledge.BROKEN, null);
    }

    boolean isBroken() {
        return knowledge == Knowledge.BROKEN;
    }

    /// Whether a column that isn't visible is a mistake.
    boolean hasAllListed() {
        return switch (knowledge) {
            case COMPLETE, OPEN -> true;
            case UNLISTED, BROKEN -> false;
        };
    }

    @Nullable
    Column find(String name) {
        for (Column column : visible) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        return null;
    }

    List<String> names() {
        return visible.stream().map(Column::name).toList();
    }

    /// The same columns and order over a plan that only drops or adds rows.
    Rows over(Plan changed) {
        return new Rows(changed, visible, order, knowledge, source);
    }

    Rows ordered(List<Ordering> newOrder) {
        return new Rows(plan, visible, newOrder, knowledge, source);
    }

    /// New rows over a plan without order, from these.
    Rows unordered(Plan changed, List<Column> columns) {
        Knowledge kept = isBroken() ? Knowledge.BROKEN : Knowledge.COMPLETE;
        return new Rows(changed, columns, List.of(), kept, null);
    }

    /// Computes columns: exactly those assigned are visible; what the order needs is carried along unseen.
    Rows project(List<Assignment> assignments) {
        List<Assignment> all = new ArrayList<>(assignments);
        Set<Column> present = new LinkedHashSet<>();
        assignments.forEach(assignment -> present.add(assignment.column()));
        for (Ordering ordering : order) {
            if (ordering.key() instanceof ScalarExpression.ColumnValue(var column) && present.add(column)) {
                all.add(Assignment.keep(column));
            }
        }
        Knowledge kept = isBroken() ? Knowledge.BROKEN : Knowledge.COMPLETE;
        List<Column> columns = assignments.stream().map(Assignment::column).toList();
        return new Rows(new Plan.Project(plan, all), columns, order, kept, source);
    }

    /// As [#project], but a table that was open stays so.
    Rows extend(List<Assignment> assignments) {
        Rows projected = project(assignments);
        return new Rows(projected.plan, projected.visible, projected.order, knowledge, source);
    }

    /// The same rows with more columns in the plan that the user doesn't see.
    Rows withHidden(List<Assignment> hidden) {
        if (hidden.isEmpty()) {
            return this;
        }
        List<Assignment> all = new ArrayList<>();
        plan.columns().forEach(column -> all.add(Assignment.keep(column)));
        all.addAll(hidden);
        return over(new Plan.Project(plan, all));
    }

    List<Assignment> keepAll() {
        return visible.stream().map(Assignment::keep).toList();
    }
}
