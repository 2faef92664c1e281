package org.stagewatch.kql.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.catalog.Table;

/// A step that makes rows: the core to which every tabular operator is reduced.
///
/// Rows have no order of their own. Where order matters (`take` after `sort`, window functions, `make_list`), the node
/// that minds carries it; [Sort] stands only at the very top of a query.
public sealed interface Plan {
    /// The columns of its rows, in order.
    List<Column> columns();

    /// The rows of a table.
    record Scan(Table table, List<Scanned> scanned) implements Plan {
        public Scan {
            scanned = List.copyOf(scanned);
        }

        @Override
        public List<Column> columns() {
            return scanned.stream().map(Scanned::column).toList();
        }

        /// @param source the table's column, or null for one that an open table does not list and that is always empty
        public record Scanned(Column column, Table.@Nullable StoredColumn source) {}
    }

    /// Rows written in the query: constants, or expressions over nothing.
    record Values(List<Column> columns, List<List<ScalarExpression>> rows) implements Plan {
        public Values {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<ScalarExpression> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("a row of " + row.size() + " for columns " + columns);
                }
            }
        }
    }

    /// `range`: from, from + step, ... up to `to`.
    record Sequence(Column column, ScalarExpression from, ScalarExpression to, ScalarExpression step) implements Plan {
        @Override
        public List<Column> columns() {
            return List.of(column);
        }
    }

    record Filter(Plan input, ScalarExpression condition) implements Plan {
        @Override
        public List<Column> columns() {
            return input.columns();
        }
    }

    /// Exactly these columns; those not named are gone.
    record Project(Plan input, List<Assignment> assignments) implements Plan {
        public Project {
            assignments = List.copyOf(assignments);
        }

        @Override
        public List<Column> columns() {
            return assignments.stream().map(Assignment::column).toList();
        }
    }

    /// One row for each combination of the keys' values; without keys one row, also over no rows.
    record Aggregate(Plan input, List<Assignment> keys, List<Aggregation> aggregations) implements Plan {
        public Aggregate {
            keys = List.copyOf(keys);
            aggregations = List.copyOf(aggregations);
        }

        @Override
        public List<Column> columns() {
            List<Column> columns = new ArrayList<>();
            keys.forEach(key -> columns.add(key.column()));
            aggregations.forEach(aggregation -> columns.addAll(aggregation.columns()));
            return List.copyOf(columns);
        }
    }

    /// Rows of both sides that agree on all keys; the columns of the sides the kind keeps.
    record Join(Plan left, Plan right, JoinKind kind, List<JoinKey> keys) implements Plan {
        public Join {
            keys = List.copyOf(keys);
        }

        @Override
        public List<Column> columns() {
            return switch (kind) {
                case LEFT_SEMI, LEFT_ANTI -> left.columns();
                case INNER, LEFT_OUTER, RIGHT_OUTER, FULL_OUTER -> {
                    List<Column> columns = new ArrayList<>(left.columns());
                    columns.addAll(right.columns());
                    yield List.copyOf(columns);
                }
            };
        }
    }

    record JoinKey(ScalarExpression left, ScalarExpression right) {}

    enum JoinKind {
        INNER,
        LEFT_OUTER,
        RIGHT_OUTER,
        FULL_OUTER,
        LEFT_SEMI,
        LEFT_ANTI
    }

    /// All rows of all branches.
    record Union(List<Branch> branches, List<Column> columns) implements Plan {
        public Union {
            branches = List.copyOf(branches);
            columns = List.copyOf(columns);
        }

        /// A union of plans that each give all columns, in this order.
        public static Union byPosition(List<Plan> plans, List<Column> columns) {
            return new Union(
                    plans.stream().map(plan -> Branch.byPosition(plan, columns)).toList(), columns);
        }

        /// The same columns of what other plans give.
        public Union mapPlans(UnaryOperator<Plan> change) {
            return new Union(
                    branches.stream()
                            .map(branch -> new Branch(change.apply(branch.plan), branch.given))
                            .toList(),
                    columns);
        }

        /// What one plan gives to a union.
        ///
        /// @param given the plan's own column for each of the union's; one that is not there is null for
        /// the plan's rows, so that many narrow tables need not be made wide
        public record Branch(Plan plan, Map<Column, Column> given) {
            static Branch byPosition(Plan plan, List<Column> columns) {
                Map<Column, Column> given = new HashMap<>();
                for (int index = 0; index < columns.size(); index++) {
                    given.put(columns.get(index), plan.columns().get(index));
                }
                return new Branch(plan, given);
            }

            /// What stands in the union's column for the rows of this branch.
            public ScalarExpression value(Column column) {
                Column own = given.get(column);
                return own == null
                        ? new ScalarExpression.Constant(column.type(), null)
                        : new ScalarExpression.ColumnValue(own);
            }
        }
    }

    /// The rows in an order; only at the top.
    record Sort(Plan input, List<Ordering> order) implements Plan {
        public Sort {
            order = List.copyOf(order);
        }

        @Override
        public List<Column> columns() {
            return input.columns();
        }
    }

    /// The first rows in an order, or any rows if there is none.
    ///
    /// @param partition rows that agree on these have a limit of their own; none for one limit over all
    record Limit(Plan input, List<ScalarExpression> partition, List<Ordering> order, ScalarExpression count)
            implements Plan {
        public Limit {
            partition = List.copyOf(partition);
            order = List.copyOf(order);
        }

        @Override
        public List<Column> columns() {
            return input.columns();
        }
    }

    /// One row for each element of dynamic arrays, or for each property of bags; arrays of one row go side by side, the
    /// shorter ones padded with null. A row without elements gives one row with null.
    ///
    /// @param index a column for the element's index from 0
    record Unnest(
            Plan input, List<Expanded> expanded, @Nullable Column index) implements Plan {
        public Unnest {
            expanded = List.copyOf(expanded);
        }

        @Override
        public List<Column> columns() {
            List<Column> columns = new ArrayList<>(input.columns());
            expanded.forEach(one -> columns.add(one.element()));
            if (index != null) {
                columns.add(index);
            }
            return List.copyOf(columns);
        }

        /// @param element a new dynamic column for the element
        public record Expanded(Column element, ScalarExpression array, Bags bags) {}

        /// What a property bag is expanded to.
        public enum Bags {
            /// A bag of one property each.
            AS_BAGS,
            /// An array of key and value each.
            AS_ARRAYS
        }
    }

    /// Adds columns whose values come from neighbouring rows, in an order.
    record Window(
            Plan input, List<ScalarExpression> partition, List<Ordering> order, List<WindowAssignment> assignments)
            implements Plan {
        public Window {
            partition = List.copyOf(partition);
            order = List.copyOf(order);
            assignments = List.copyOf(assignments);
        }

        @Override
        public List<Column> columns() {
            List<Column> columns = new ArrayList<>(input.columns());
            assignments.forEach(assignment -> columns.add(assignment.column()));
            return List.copyOf(columns);
        }

        public record WindowAssignment(Column column, WindowCall call) {}
    }

    /// Walks along the edges of a graph from a node of each row: the row once for each walk, with where it ends.
    ///
    /// @param from the node to begin at, a long
    /// @param edges what can be walked, each from one end to the other
    /// @param least how many edges a walk has at least
    /// @param most how many it has at most
    /// @param end a new column for the node it ends at
    /// @param steps a new dynamic column for the ids of its edges, in order
    /// @param visited a new dynamic column for the nodes behind each edge, so without the first
    record Walk(
            Plan input,
            Column from,
            Edges edges,
            long least,
            long most,
            Repeats repeats,
            Column end,
            Column steps,
            Column visited)
            implements Plan {
        @Override
        public List<Column> columns() {
            List<Column> columns = new ArrayList<>(input.columns());
            columns.addAll(List.of(end, steps, visited));
            return List.copyOf(columns);
        }

        /// The edges of a graph: three columns of longs.
        public record Edges(Plan plan, Column id, Column from, Column to) {}

        /// Which walks there are.
        public enum Repeats {
            /// All walks.
            ALLOWED,
            /// Those that take no edge twice.
            NO_EDGE,
            /// Those that come to no node twice, and not back to where they began.
            NO_NODE,
            /// Of those between the same two nodes one with the fewest edges.
            SHORTEST,
            /// Of those between the same two nodes all with the fewest edges.
            ALL_SHORTEST
        }
    }

    /// Adds to each node of a graph the number of its component, from 0.
    ///
    /// @param node the nodes' ids in the input
    /// @param part a column of the input, for each value of which the numbers begin anew; null if they never do
    record Components(
            Plan input,
            Column node,
            Walk.Edges edges,
            Kind kind,
            Column component,
            @Nullable Column part) implements Plan {
        @Override
        public List<Column> columns() {
            List<Column> columns = new ArrayList<>(input.columns());
            columns.add(component);
            return List.copyOf(columns);
        }

        /// What holds a component together.
        public enum Kind {
            /// Edges in any direction.
            WEAK,
            /// Paths there and back.
            STRONG
        }
    }

    /// Goes over rows in order and follows sequences of them from step to step: a row for each match of a row with a
    /// step. Source: the manual page *scan operator*, whose *Scan logic* is the meaning of this node.
    ///
    /// @param partition rows that agree on these are gone over by themselves
    /// @param declared columns that the steps add, each with the value it has where a step gives it none;
    ///     that may be a column of the row
    /// @param matchId a new column for the number of the sequence within the partition, from 0
    record Match(
            Plan input,
            List<ScalarExpression> partition,
            List<Ordering> order,
            List<Assignment> declared,
            List<MatchStep> steps,
            @Nullable Column matchId)
            implements Plan {
        public Match {
            partition = List.copyOf(partition);
            order = List.copyOf(order);
            declared = List.copyOf(declared);
            steps = List.copyOf(steps);
        }

        @Override
        public List<Column> columns() {
            List<Column> columns = new ArrayList<>(input.columns());
            declared.forEach(one -> columns.add(one.column()));
            if (matchId != null) {
                columns.add(matchId);
            }
            return List.copyOf(columns);
        }

        /// The columns of the input that the steps read.
        public Set<Column> read() {
            Set<Column> read = new LinkedHashSet<>();
            declared.forEach(one -> read.addAll(ExpressionColumns.of(one.value())));
            for (MatchStep step : steps) {
                step.expressions().forEach(expression -> read.addAll(ExpressionColumns.of(expression)));
                step.remembered().forEach(remembered -> read.add(remembered.source()));
            }
            read.retainAll(input.columns());
            return read;
        }
    }

    /// Rows of a plan that is worked out once and read in several places (`materialize`, a `let` used twice).
    ///
    /// @param columns new columns, by position, for this place
    record Shared(SharedPlan shared, List<Column> columns) implements Plan {
        public Shared {
            columns = List.copyOf(columns);
        }
    }

    /// @param id tells it from other shared plans of the query
    record SharedPlan(int id, String name, Plan plan, Reuse reuse) {}

    /// How often a shared plan is worked out.
    enum Reuse {
        /// As often as the engine thinks best.
        FREE,
        /// Once: `materialize` asked for it, or it isn't the same each time.
        ONCE
    }
}
