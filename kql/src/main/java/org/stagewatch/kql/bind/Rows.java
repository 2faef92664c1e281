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
/// @param parts the parts that operators take one by one, or null if they take all rows at once
/// @param knowledge whether more columns may exist than are visible
/// @param source the table that the columns come from, for messages
record Rows(
        Plan plan,
        List<Column> visible,
        List<Ordering> order,
        @Nullable Parts parts,
        Knowledge knowledge,
        @Nullable String source)
        implements Piped {
    Rows {
        visible = List.copyOf(visible);
        order = List.copyOf(order);
    }

    /// From the most to the least that is known.
    enum Knowledge {
        COMPLETE,
        /// The rows come from an open table, and an operator has chosen the columns since. Microsoft's binder still
        /// lets any name pass.
        OPEN_BELOW,
        /// The table is open, or has bags that nothing is in: a name that isn't listed is an empty dynamic column.
        OPEN,
        /// Only the data knows which more there are: any name is accepted, and nothing is to run.
        UNLISTED,
        /// An error was reported: any name is accepted.
        BROKEN
    }

    static Rows of(Plan plan) {
        return new Rows(plan, plan.columns(), List.of(), null, Knowledge.COMPLETE, null);
    }

    static Rows broken() {
        return new Rows(new Plan.Values(List.of(), List.of()), List.of(), List.of(), null, Knowledge.BROKEN, null);
    }

    boolean isBroken() {
        return knowledge == Knowledge.BROKEN;
    }

    /// Whether a column that isn't visible is a mistake.
    boolean hasAllListed() {
        return switch (knowledge) {
            case COMPLETE, OPEN_BELOW, OPEN -> true;
            case UNLISTED, BROKEN -> false;
        };
    }

    /// What is known of rows whose columns an operator chooses from these.
    private Knowledge knowledgeAbove() {
        return switch (knowledge) {
            case COMPLETE -> Knowledge.COMPLETE;
            case OPEN_BELOW, OPEN, UNLISTED -> Knowledge.OPEN_BELOW;
            case BROKEN -> Knowledge.BROKEN;
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

    /// The same rows, of which any other column is empty.
    Rows open() {
        return new Rows(plan, visible, order, parts, isBroken() ? knowledge : Knowledge.OPEN, source);
    }

    /// The same columns and order over a plan that only drops or adds rows.
    Rows over(Plan changed) {
        return new Rows(changed, visible, order, parts, knowledge, source);
    }

    Rows ordered(List<Ordering> newOrder) {
        return new Rows(plan, visible, newOrder, parts, knowledge, source);
    }

    /// New rows over a plan without order, from these.
    Rows unordered(Plan changed, List<Column> columns) {
        return new Rows(changed, columns, List.of(), parts, knowledgeAbove(), null);
    }

    /// The same rows in parts that operators take one by one, or all at once again.
    Rows in(@Nullable Parts newParts) {
        return new Rows(plan, visible, order, newParts, knowledge, source);
    }

    /// The columns that rows of one part agree on.
    List<ScalarExpression> partKeys() {
        return parts == null
                ? List.of()
                : parts.keys().stream()
                        .<ScalarExpression>map(ScalarExpression.ColumnValue::new)
                        .toList();
    }

    /// Computes columns: exactly those assigned are visible; what the order and the parts need is carried along
    /// unseen.
    Rows project(List<Assignment> assignments) {
        List<Assignment> all = new ArrayList<>(assignments);
        Set<Column> present = new LinkedHashSet<>();
        assignments.forEach(assignment -> present.add(assignment.column()));
        for (Ordering ordering : order) {
            if (ordering.key() instanceof ScalarExpression.ColumnValue(var column) && present.add(column)) {
                all.add(Assignment.keep(column));
            }
        }
        if (parts != null) {
            parts.columns().stream().filter(present::add).map(Assignment::keep).forEach(all::add);
        }
        List<Column> columns = assignments.stream().map(Assignment::column).toList();
        return new Rows(new Plan.Project(plan, all), columns, order, parts, knowledgeAbove(), source);
    }

    /// As [#project], but a table that was open stays so.
    Rows extend(List<Assignment> assignments) {
        Rows projected = project(assignments);
        return new Rows(projected.plan, projected.visible, projected.order, parts, knowledge, source);
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
