package org.stagewatch.kql.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ExpressionColumns;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.RewritePlan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.plan.ScalarExpression.ColumnValue;

/// Steps of a plan, of which those on single rows are still open to more of their kind.
sealed interface RowSteps {
    List<Column> columns();

    /// Whether each reader of a shared plan can work these steps out for itself: they give the same each time, and
    /// that costs no more than one choice of rows.
    boolean canBeRepeated();

    /// Steps that need more than one row.
    record Other(Plan plan) implements RowSteps {
        @Override
        public List<Column> columns() {
            return plan.columns();
        }

        @Override
        public boolean canBeRepeated() {
            return false;
        }
    }

    /// The rows of several tables, column by position.
    record Branches(List<OfTable> inputs, List<Column> columns) implements RowSteps {
        public Branches {
            inputs = List.copyOf(inputs);
            columns = List.copyOf(columns);
        }

        @Override
        public boolean canBeRepeated() {
            return inputs.stream().allMatch(RowSteps::canBeRepeated);
        }

        Branches filter(ScalarExpression condition) {
            return new Branches(
                    inputs.stream()
                            .map(input -> input.filter(named(input).rewrite(condition)))
                            .toList(),
                    columns);
        }

        Branches project(List<Assignment> assignments, UnaryOperator<Column> renew) {
            List<OfTable> projected = new ArrayList<>();
            for (OfTable input : inputs) {
                RewritePlan names = named(input);
                List<Assignment> own = assignments.stream()
                        .map(assignment ->
                                new Assignment(renew.apply(assignment.column()), names.rewrite(assignment.value())))
                        .toList();
                projected.add(input.project(own));
            }
            return new Branches(
                    projected, assignments.stream().map(Assignment::column).toList());
        }

        /// Calls the columns of the whole as one input calls them.
        private RewritePlan named(OfTable input) {
            Map<Column, Column> names = new HashMap<>();
            for (int index = 0; index < columns.size(); index++) {
                names.put(columns.get(index), input.columns().get(index));
            }
            return new RewritePlan(expression -> switch (expression) {
                case ColumnValue(var column) -> new ColumnValue(names.getOrDefault(column, column));
                default -> expression;
            });
        }
    }

    /// Steps on the rows of one table.
    ///
    /// @param whole all steps, as they were
    /// @param timeless all but the conditions in `later`, with the columns that those read besides
    /// @param later conditions that depend on more than the row
    /// @param choosesRows whether `timeless` has a condition
    /// @param computes whether it works out columns
    record OfTable(Plan whole, Plan timeless, List<ScalarExpression> later, boolean choosesRows, boolean computes)
            implements RowSteps {
        public OfTable {
            later = List.copyOf(later);
        }

        static OfTable of(Plan table) {
            return new OfTable(table, table, List.of(), false, false);
        }

        @Override
        public List<Column> columns() {
            return whole.columns();
        }

        @Override
        public boolean canBeRepeated() {
            return (choosesRows || !computes) && RunDependence.greatest(later) != RunDependence.ANYTHING;
        }

        OfTable filter(ScalarExpression condition) {
            List<ScalarExpression> now = new ArrayList<>();
            List<ScalarExpression> then = new ArrayList<>(later);
            operands(condition)
                    .forEach(operand -> (RunDependence.of(operand) == RunDependence.NOTHING ? now : then).add(operand));
            return new OfTable(
                    new Plan.Filter(whole, condition),
                    now.isEmpty() ? timeless : new Plan.Filter(timeless, all(now)),
                    then,
                    choosesRows || !now.isEmpty(),
                    computes);
        }

        /// @param assignments none depends on more than the row
        OfTable project(List<Assignment> assignments) {
            Set<Column> given = new HashSet<>();
            assignments.forEach(assignment -> given.add(assignment.column()));
            Stream<Assignment> carried = later.stream()
                    .flatMap(condition -> ExpressionColumns.of(condition).stream())
                    .distinct()
                    .filter(column -> !given.contains(column))
                    .map(Assignment::keep);
            boolean isComputing =
                    assignments.stream().anyMatch(assignment -> !(assignment.value() instanceof ColumnValue));
            return new OfTable(
                    new Plan.Project(whole, assignments),
                    new Plan.Project(
                            timeless,
                            Stream.concat(assignments.stream(), carried).toList()),
                    later,
                    choosesRows,
                    computes || isComputing);
        }

        /// @param unnest no array depends on more than the row
        OfTable unnest(Plan.Unnest unnest) {
            return new OfTable(
                    new Plan.Unnest(whole, unnest.expanded(), unnest.index()),
                    new Plan.Unnest(timeless, unnest.expanded(), unnest.index()),
                    later,
                    choosesRows,
                    true);
        }

        private static List<ScalarExpression> operands(ScalarExpression condition) {
            return condition instanceof ScalarExpression.And(var operands)
                    ? operands.stream().flatMap(one -> operands(one).stream()).toList()
                    : List.of(condition);
        }
    }

    static ScalarExpression all(List<ScalarExpression> conditions) {
        return conditions.size() == 1 ? conditions.getFirst() : new ScalarExpression.And(conditions);
    }
}
