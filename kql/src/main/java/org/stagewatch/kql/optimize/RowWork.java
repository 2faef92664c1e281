package org.stagewatch.kql.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.Plan.Shared;
import org.stagewatch.kql.plan.Plan.SharedPlan;
import org.stagewatch.kql.plan.RewritePlan;
import org.stagewatch.kql.plan.ScalarExpression;

/// Takes out of a plan the work that looks at one row of a table at a time and comes out the same whenever it is done.
///
/// A query that runs at many instants reads the same rows again and again: the conditions on a command line and what is
/// cut out of it do not change, only which rows are old enough (`Timestamp > ago(1h)`). So the plan is split in
/// two: parts that choose rows and work columns out, and the rest, which reads the parts as if they were tables and
/// asks of them what depends on an instant. A part can be worked out once and kept.
///
/// Only scans with a condition that does not depend on an instant are taken out: others would be copies of tables. For
/// one plan only.
public final class RowWork {
    private final Map<String, Plan> parts = new LinkedHashMap<>();
    private final Map<Integer, RowSteps> repeated = new HashMap<>();
    private final Map<Integer, SharedPlan> sharedPlans = new HashMap<>();
    private int lastId = Integer.MIN_VALUE;

    /// @param rest reads the parts as tables
    /// @param parts by the relation under which `rest` reads each
    public record Split(Plan rest, Map<String, Part> parts) {
        public Split {
            parts = Map.copyOf(parts);
        }

        /// The plan in one piece again.
        public Plan whole() {
            return new RewritePlan(scan -> part(scan) instanceof Part(var plan, var _) ? plan : scan, Map.of())
                    .rewrite(rest);
        }

        /// The part that a scan of `rest` reads; null if it reads a table.
        public @Nullable Part part(Plan.Scan scan) {
            return parts.get(scan.table().relation());
        }
    }

    /// Work on single rows.
    ///
    /// @param plan with the columns that the rest reads
    /// @param columns how the rest calls them, in the plan's order
    public record Part(Plan plan, List<Table.StoredColumn> columns) {
        public Part {
            columns = List.copyOf(columns);
        }
    }

    private RowWork() {}

    /// Splits and optimises a plan.
    public static Split split(Plan plan) {
        RowWork work = new RowWork();
        Plan rest = work.rest(plan);
        // Subqueries read the same shared plans.
        Plan consistent = new RewritePlan(scan -> scan, work.sharedPlans).rewrite(rest);
        Plan optimized = new Optimizer().optimize(consistent);
        return new Split(optimized, work.narrowParts(optimized));
    }

    /// The columns of each part that the rest reads.
    private Map<String, Part> narrowParts(Plan rest) {
        Map<String, Part> narrow = new LinkedHashMap<>();
        new RewritePlan(
                        scan -> {
                            Plan part = parts.get(scan.table().relation());
                            if (part != null) {
                                narrow.put(scan.table().relation(), narrow(part, scan.columns()));
                            }
                            return scan;
                        },
                        Map.of())
                .rewrite(rest);
        return narrow;
    }

    /// @param read may be none, where rows are only counted; a table needs a column nevertheless
    private static Part narrow(Plan part, List<Column> read) {
        List<Column> kept = read.isEmpty() ? part.columns().subList(0, 1) : read;
        Plan narrow = new Plan.Project(part, kept.stream().map(Assignment::keep).toList());
        return new Part(
                new Optimizer().optimize(narrow),
                kept.stream().map(RowWork::stored).toList());
    }

    private RowSteps steps(Plan plan) {
        return switch (plan) {
            case Plan.Scan scan -> RowSteps.OfTable.of(scan);
            case Plan.Values values when isSteady(values) -> RowSteps.OfTable.of(values);
            case Plan.Filter(var input, var condition) -> filter(steps(input), condition);
            case Plan.Project(var input, var assignments) -> project(steps(input), assignments);
            case Plan.Unnest unnest -> unnest(steps(unnest.input()), unnest);
            case Plan.Union union -> union(union);
            case Plan.Shared shared -> shared(shared);
            case Plan.Values _, Plan.Sequence _ -> new RowSteps.Other(plan);
            case Plan.Aggregate(var input, var keys, var aggregations) ->
                new RowSteps.Other(new Plan.Aggregate(rest(input), keys, aggregations));
            case Plan.Join(var left, var right, var kind, var keys) ->
                new RowSteps.Other(new Plan.Join(rest(left), rest(right), kind, keys));
            case Plan.Sort(var input, var order) -> new RowSteps.Other(new Plan.Sort(rest(input), order));
            case Plan.Limit(var input, var partition, var order, var count) ->
                new RowSteps.Other(new Plan.Limit(rest(input), partition, order, count));
            case Plan.Window(var input, var partition, var order, var assignments) ->
                new RowSteps.Other(new Plan.Window(rest(input), partition, order, assignments));
            case Plan.Walk(
                    var input,
                    var from,
                    var edges,
                    var least,
                    var most,
                    var repeats,
                    var end,
                    var steps,
                    var visited) ->
                new RowSteps.Other(
                        new Plan.Walk(rest(input), from, rest(edges), least, most, repeats, end, steps, visited));
            case Plan.Components(var input, var node, var edges, var kind, var component, var part) ->
                new RowSteps.Other(new Plan.Components(rest(input), node, rest(edges), kind, component, part));
            case Plan.Match(var input, var partition, var order, var declared, var steps, var matchId) ->
                new RowSteps.Other(new Plan.Match(rest(input), partition, order, declared, steps, matchId));
        };
    }

    private static boolean isSteady(Plan.Values values) {
        return values.rows().stream().allMatch(row -> RunDependence.greatest(row) == RunDependence.NOTHING);
    }

    private RowSteps filter(RowSteps input, ScalarExpression condition) {
        return switch (input) {
            case RowSteps.OfTable rows -> rows.filter(condition);
            case RowSteps.Branches rows
            when RunDependence.of(condition) != RunDependence.ANYTHING -> rows.filter(condition);
            case RowSteps.Branches _, RowSteps.Other _ -> new RowSteps.Other(new Plan.Filter(finish(input), condition));
        };
    }

    private RowSteps project(RowSteps input, List<Assignment> assignments) {
        boolean isSteady = assignments.stream()
                .allMatch(assignment -> RunDependence.of(assignment.value()) == RunDependence.NOTHING);
        return switch (input) {
            case RowSteps.OfTable rows when isSteady -> rows.project(assignments);
            case RowSteps.Branches rows when isSteady -> rows.project(assignments, this::renew);
            case RowSteps.OfTable _, RowSteps.Branches _, RowSteps.Other _ ->
                new RowSteps.Other(new Plan.Project(finish(input), assignments));
        };
    }

    private RowSteps unnest(RowSteps input, Plan.Unnest unnest) {
        boolean isSteady =
                unnest.expanded().stream().allMatch(one -> RunDependence.of(one.array()) == RunDependence.NOTHING);
        return input instanceof RowSteps.OfTable rows && isSteady
                ? rows.unnest(unnest)
                : new RowSteps.Other(new Plan.Unnest(finish(input), unnest.expanded(), unnest.index()));
    }

    private RowSteps union(Plan.Union union) {
        List<Plan.Union.Branch> branches = union.branches();
        List<RowSteps> inputs =
                branches.stream().map(branch -> steps(branch.plan())).toList();
        List<RowSteps.OfTable> tables = new ArrayList<>();
        boolean isOfTables = !UnionSize.isTooLarge(union);
        for (int index = 0; index < inputs.size() && isOfTables; index++) {
            Plan.Union.Branch branch = branches.get(index);
            List<Assignment> all = union.columns().stream()
                    .map(column -> new Assignment(renew(column), branch.value(column)))
                    .toList();
            switch (inputs.get(index)) {
                case RowSteps.OfTable rows -> tables.add(rows.project(all));
                case RowSteps.Branches rows ->
                    tables.addAll(rows.project(all, this::renew).inputs());
                case RowSteps.Other _ -> isOfTables = false;
            }
        }
        if (isOfTables) {
            return new RowSteps.Branches(tables, union.columns());
        }
        Iterator<RowSteps> done = inputs.iterator();
        return new RowSteps.Other(union.mapPlans(_ -> finish(done.next())));
    }

    /// What works row by row is written out at each reader, which may choose among its rows; all else stays shared.
    private RowSteps shared(Shared shared) {
        SharedPlan definition = shared.shared();
        RowSteps known = repeated.get(definition.id());
        if (known == null && !sharedPlans.containsKey(definition.id())) {
            RowSteps steps = steps(definition.plan());
            if (steps.canBeRepeated()) {
                repeated.put(definition.id(), steps);
                known = steps;
            } else {
                sharedPlans.put(
                        definition.id(),
                        new SharedPlan(definition.id(), definition.name(), finish(steps), definition.reuse()));
            }
        }
        if (known == null) {
            return new RowSteps.Other(
                    new Shared(Objects.requireNonNull(sharedPlans.get(definition.id())), shared.columns()));
        }
        List<Assignment> renamed = new ArrayList<>();
        for (int index = 0; index < shared.columns().size(); index++) {
            Column given = definition.plan().columns().get(index);
            renamed.add(new Assignment(shared.columns().get(index), new ScalarExpression.ColumnValue(given)));
        }
        return project(known, renamed);
    }

    private Plan rest(Plan plan) {
        return finish(steps(plan));
    }

    private Plan.Walk.Edges rest(Plan.Walk.Edges edges) {
        return new Plan.Walk.Edges(rest(edges.plan()), edges.id(), edges.from(), edges.to());
    }

    private Plan finish(RowSteps steps) {
        return switch (steps) {
            case RowSteps.Other(var plan) -> plan;
            case RowSteps.Branches(var inputs, var columns) ->
                Plan.Union.byPosition(inputs.stream().map(this::finish).toList(), columns);
            case RowSteps.OfTable rows -> rows.choosesRows() ? partOf(rows) : rows.whole();
        };
    }

    private Plan partOf(RowSteps.OfTable steps) {
        String relation = "part_" + parts.size();
        parts.put(relation, steps.timeless());
        List<Plan.Scan.Scanned> scanned = steps.timeless().columns().stream()
                .map(column -> new Plan.Scan.Scanned(column, stored(column)))
                .toList();
        Table table = new Table(
                relation,
                relation,
                scanned.stream().map(one -> stored(one.column())).toList(),
                Table.Openness.CLOSED);
        Plan chosen = new Plan.Scan(table, scanned);
        if (!steps.later().isEmpty()) {
            chosen = new Plan.Filter(chosen, RowSteps.all(steps.later()));
        }
        return new Plan.Project(
                chosen, steps.whole().columns().stream().map(Assignment::keep).toList());
    }

    /// A part's column under its own number, so that it can be told from the others.
    private static Table.StoredColumn stored(Column column) {
        return new Table.StoredColumn(column.name(), column.type(), "column_" + column.id(), Table.Storage.NATIVE);
    }

    private Column renew(Column column) {
        lastId++;
        return new Column(lastId, column.name(), column.type());
    }
}
