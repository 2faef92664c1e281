package org.stagewatch.kql.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.Table.Storage;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.plan.Aggregation;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.MatchStep;
import org.stagewatch.kql.plan.MatchStep.Remembered;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.Plan.Reuse;
import org.stagewatch.kql.plan.Plan.SharedPlan;
import org.stagewatch.kql.plan.RewritePlan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.type.ScalarType;

/// Rewrites a plan so that each result row tells which stored rows caused it.
///
/// A scan gives each row its key. Operators on single rows pass keys on; a join's row has those of both sides;
/// `summarize` and `distinct` collect those of the group, or for a lone `arg_max` those of the row it chose. What a
/// semi or anti join, the optional side of an outer join, or a subquery in a condition only looks at is not a
/// cause. For one plan only.
public final class TraceRows {
    /// The hidden columns of a relation that tell where a row came from.
    public static final StoredColumn SOURCE = hidden("_source", ScalarType.INT);

    public static final StoredColumn RECORD = hidden("_record", ScalarType.LONG);

    private final Predicate<Table> hasKeys;
    private final List<Table> tables = new ArrayList<>();
    private final Map<Integer, Rows> shared = new HashMap<>();
    private int lastId;

    /// @param hasKeys whether a table's relation has the hidden columns
    public TraceRows(Predicate<Table> hasKeys) {
        this.hasKeys = hasKeys;
    }

    public TracedPlan trace(Plan plan) {
        Plan unsorted = plan instanceof Plan.Sort(var input, var _) ? input : plan;
        Rows rows = rows(unsorted);
        Column keys = column("Evidence", ScalarType.DYNAMIC);
        Column count = column("EvidenceCount", ScalarType.LONG);
        List<Assignment> assignments = keep(plan.columns());
        assignments.add(new Assignment(keys, KeyFunctions.keys(rows.single, rows.lists)));
        assignments.add(new Assignment(count, KeyFunctions.count(rows.single, rows.lists, rows.counts)));
        Plan traced = new Plan.Project(rows.plan, assignments);
        if (plan instanceof Plan.Sort(var _, var order)) {
            traced = new Plan.Sort(traced, order);
        }
        return new TracedPlan(withTracedSubqueries(traced), keys, count, tables);
    }

    /// A subquery that reads a shared plan must read the traced one, as there is only one under its id.
    private Plan withTracedSubqueries(Plan traced) {
        Map<Integer, SharedPlan> replacements = new HashMap<>();
        sharedPlans.forEach((id, original) -> {
            Rows rows = shared.get(id);
            if (rows != null) {
                replacements.put(id, new SharedPlan(id, original.name(), rows.plan, Reuse.ONCE));
            }
        });
        return new RewritePlan(scan -> scan, replacements).rewrite(traced);
    }

    private final Map<Integer, SharedPlan> sharedPlans = new HashMap<>();

    /// A plan whose rows have keys.
    ///
    /// @param single columns with one key or null
    /// @param isUnique whether no two rows have a key in common
    /// @param lists columns with lists of keys, which may be cut off
    /// @param counts for each list, how many keys there were
    private record Rows(Plan plan, List<Column> single, boolean isUnique, List<Column> lists, List<Column> counts) {
        Rows over(Plan changed) {
            return new Rows(changed, single, isUnique, lists, counts);
        }

        Rows repeated(Plan changed) {
            return new Rows(changed, single, false, lists, counts);
        }

        List<Column> keyColumns() {
            return Stream.of(single, lists, counts).flatMap(List::stream).toList();
        }

        static Rows without(Plan plan) {
            return new Rows(plan, List.of(), true, List.of(), List.of());
        }
    }

    private Rows rows(Plan plan) {
        return switch (plan) {
            case Plan.Scan scan -> hasKeys.test(scan.table()) ? scan(scan) : Rows.without(scan);
            case Plan.Values values -> Rows.without(values);
            case Plan.Sequence sequence -> Rows.without(sequence);
            case Plan.Filter(var input, var condition) -> {
                Rows rows = rows(input);
                yield rows.over(new Plan.Filter(rows.plan, condition));
            }
            case Plan.Project(var input, var assignments) -> {
                Rows rows = rows(input);
                yield rows.over(project(rows, assignments));
            }
            case Plan.Aggregate aggregate -> aggregate(aggregate);
            case Plan.Join join -> join(join);
            case Plan.Union union -> union(union);
            case Plan.Sort(var input, var order) -> {
                Rows rows = rows(input);
                yield rows.over(new Plan.Sort(rows.plan, order));
            }
            case Plan.Limit(var input, var partition, var order, var count) -> {
                Rows rows = rows(input);
                yield rows.over(new Plan.Limit(rows.plan, partition, order, count));
            }
            case Plan.Unnest(var input, var expanded, var index) -> {
                Rows rows = rows(input);
                yield rows.repeated(new Plan.Unnest(rows.plan, expanded, index));
            }
            case Plan.Window(var input, var partition, var order, var assignments) -> {
                Rows rows = rows(input);
                yield rows.over(new Plan.Window(rows.plan, partition, order, assignments));
            }
            // What a walk passes is only looked at: the edges of a fixed pattern are causes, those of a walk are too
            // many.
            case Plan.Walk walk -> {
                Rows rows = rows(walk.input());
                yield rows.repeated(new Plan.Walk(
                        rows.plan,
                        walk.from(),
                        walk.edges(),
                        walk.least(),
                        walk.most(),
                        walk.repeats(),
                        walk.end(),
                        walk.steps(),
                        walk.visited()));
            }
            case Plan.Components(var input, var node, var edges, var kind, var component, var part) -> {
                Rows rows = rows(input);
                yield rows.over(new Plan.Components(rows.plan, node, edges, kind, component, part));
            }
            case Plan.Match match -> match(match);
            case Plan.Shared(var definition, var columns) -> shared(definition, columns);
        };
    }

    private Rows scan(Plan.Scan scan) {
        Column source = column(SOURCE.name(), SOURCE.type());
        Column record = column(RECORD.name(), RECORD.type());
        Column key = column("key", ScalarType.LONG);
        List<Plan.Scan.Scanned> scanned = new ArrayList<>(scan.scanned());
        scanned.add(new Plan.Scan.Scanned(source, SOURCE));
        scanned.add(new Plan.Scan.Scanned(record, RECORD));
        List<Assignment> assignments = keep(scan.columns());
        assignments.add(new Assignment(key, KeyFunctions.pack(place(scan.table()), source, record)));
        Plan keyed = new Plan.Project(new Plan.Scan(scan.table(), scanned), assignments);
        return new Rows(keyed, List.of(key), true, List.of(), List.of());
    }

    private int place(Table table) {
        if (!tables.contains(table)) {
            tables.add(table);
        }
        return tables.indexOf(table);
    }

    private Rows aggregate(Plan.Aggregate aggregate) {
        Rows rows = rows(aggregate.input());
        List<Aggregation> aggregations = new ArrayList<>();
        if (aggregate.aggregations().size() == 1
                && aggregate.aggregations().getFirst()
                        instanceof Aggregation.FromOneRow(var carried, var choice, var by)
                && !carried.isEmpty()) {
            List<Assignment> withKeys = new ArrayList<>(carried);
            withKeys.addAll(keep(rows.keyColumns()));
            aggregations.add(new Aggregation.FromOneRow(withKeys, choice, by));
            return rows.over(new Plan.Aggregate(rows.plan, aggregate.keys(), aggregations));
        }
        aggregations.addAll(aggregate.aggregations());
        List<Column> lists = new ArrayList<>();
        List<Column> counts = new ArrayList<>();
        for (Column key : rows.single) {
            Column list = newColumn(lists, ScalarType.DYNAMIC);
            Column count = newColumn(counts, ScalarType.LONG);
            aggregations.add(KeyFunctions.collect(list, key, rows.isUnique));
            aggregations.add(KeyFunctions.count(count, key, rows.isUnique));
        }
        for (int index = 0; index < rows.lists.size(); index++) {
            Column list = newColumn(lists, ScalarType.DYNAMIC);
            Column count = newColumn(counts, ScalarType.LONG);
            aggregations.add(KeyFunctions.collectLists(list, rows.lists.get(index)));
            aggregations.add(KeyFunctions.sum(count, rows.counts.get(index)));
        }
        Plan collected = new Plan.Aggregate(rows.plan, aggregate.keys(), aggregations);
        return new Rows(collected, List.of(), rows.isUnique, lists, counts);
    }

    private Rows join(Plan.Join join) {
        Rows left = rows(join.left());
        Rows right = rows(join.right());
        return switch (join.kind()) {
            case LEFT_SEMI, LEFT_ANTI -> left.over(new Plan.Join(left.plan, right.plan, join.kind(), join.keys()));
            // The optional side adds to a row that is there without it. Its rows (mostly what was usual before) would
            // crowd out those that count.
            case LEFT_OUTER -> left.repeated(new Plan.Join(left.plan, right.plan, join.kind(), join.keys()));
            case RIGHT_OUTER -> right.repeated(new Plan.Join(left.plan, right.plan, join.kind(), join.keys()));
            case INNER, FULL_OUTER ->
                new Rows(
                        new Plan.Join(left.plan, right.plan, join.kind(), join.keys()),
                        both(left.single, right.single),
                        false,
                        both(left.lists, right.lists),
                        both(left.counts, right.counts));
        };
    }

    /// A row's causes are itself and the latest row of each step that its sequence went through before.
    private Rows match(Plan.Match match) {
        Rows rows = rows(match.input());
        List<Assignment> declared = new ArrayList<>(match.declared());
        List<Column> single = new ArrayList<>(rows.single);
        List<Assignment> before = new ArrayList<>();
        List<MatchStep> steps = new ArrayList<>();
        for (MatchStep step : match.steps()) {
            List<Assignment> assignments = new ArrayList<>(step.assignments());
            assignments.addAll(before);
            List<Remembered> remembered = new ArrayList<>(step.remembered());
            boolean isLast = steps.size() == match.steps().size() - 1;
            for (Column key : isLast ? List.<Column>of() : rows.single) {
                Column latest = column("key", ScalarType.LONG);
                remembered.add(new Remembered(latest, key, KeyFunctions.noKey()));
                Column passedOn = newColumn(single, ScalarType.LONG);
                declared.add(new Assignment(passedOn, KeyFunctions.noKey()));
                before.add(new Assignment(passedOn, new ScalarExpression.ColumnValue(latest)));
            }
            steps.add(new MatchStep(step.condition(), assignments, remembered, step.output()));
        }
        Plan traced = new Plan.Match(rows.plan, match.partition(), match.order(), declared, steps, match.matchId());
        return new Rows(traced, single, false, rows.lists, rows.counts);
    }

    private Rows union(Plan.Union union) {
        List<Plan.Union.Branch> branches = union.branches();
        List<Rows> inputs = branches.stream().map(branch -> rows(branch.plan())).toList();
        int singles = inputs.stream().mapToInt(rows -> rows.single.size()).max().orElse(0);
        int lists = inputs.stream().mapToInt(rows -> rows.lists.size()).max().orElse(0);
        List<Column> single = newColumns(singles, ScalarType.LONG);
        List<Column> list = newColumns(lists, ScalarType.DYNAMIC);
        List<Column> count = newColumns(lists, ScalarType.LONG);
        List<Column> columns = new ArrayList<>(union.columns());
        columns.addAll(single);
        columns.addAll(list);
        columns.addAll(count);
        // The same table may be in several inputs, so its keys are no longer unique.
        boolean isUnique = inputs.stream().allMatch(Rows::isUnique) && singles <= 1 && branches.size() == 1;
        List<Plan.Union.Branch> traced = new ArrayList<>();
        for (int index = 0; index < inputs.size(); index++) {
            Rows rows = inputs.get(index);
            Column noKeys = column("keys", ScalarType.DYNAMIC);
            Map<Column, Column> given = new HashMap<>(branches.get(index).given());
            put(given, single, rows.single);
            put(given, count, rows.counts);
            list.forEach(one -> given.put(one, noKeys));
            put(given, list, rows.lists);
            List<Assignment> padded = keep(rows.plan.columns());
            padded.add(new Assignment(noKeys, KeyFunctions.noKeys()));
            Plan plan = rows.lists.size() < lists ? new Plan.Project(rows.plan, padded) : rows.plan;
            traced.add(new Plan.Union.Branch(plan, given));
        }
        return new Rows(new Plan.Union(traced, columns), single, isUnique, list, count);
    }

    /// Gives the first of a union's columns for keys, as many as there are.
    private static void put(Map<Column, Column> given, List<Column> columns, List<Column> own) {
        for (int index = 0; index < own.size(); index++) {
            given.put(columns.get(index), own.get(index));
        }
    }

    private Rows shared(SharedPlan definition, List<Column> columns) {
        Rows rows = shared.get(definition.id());
        if (rows == null) {
            Rows traced = rows(definition.plan());
            rows = traced.over(project(traced, keep(definition.plan().columns())));
            shared.put(definition.id(), rows);
            sharedPlans.put(definition.id(), definition);
        }
        List<Column> single = newColumns(rows.single.size(), ScalarType.LONG);
        List<Column> lists = newColumns(rows.lists.size(), ScalarType.DYNAMIC);
        List<Column> counts = newColumns(rows.counts.size(), ScalarType.LONG);
        List<Column> all = new ArrayList<>(columns);
        all.addAll(single);
        all.addAll(lists);
        all.addAll(counts);
        SharedPlan tracedPlan = new SharedPlan(definition.id(), definition.name(), rows.plan, Reuse.ONCE);
        return new Rows(new Plan.Shared(tracedPlan, all), single, rows.isUnique, lists, counts);
    }

    private static Plan project(Rows rows, List<Assignment> assignments) {
        List<Assignment> all = new ArrayList<>(assignments);
        all.addAll(keep(rows.keyColumns()));
        return new Plan.Project(rows.plan, all);
    }

    private static List<Assignment> keep(List<Column> columns) {
        List<Assignment> kept = new ArrayList<>();
        columns.forEach(column -> kept.add(Assignment.keep(column)));
        return kept;
    }

    private static List<Column> both(List<Column> left, List<Column> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    private List<Column> newColumns(int count, ScalarType type) {
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            newColumn(columns, type);
        }
        return columns;
    }

    private Column newColumn(List<Column> columns, ScalarType type) {
        Column column = column("key", type);
        columns.add(column);
        return column;
    }

    /// A new column. The binder counts ids up from zero, these count down.
    private Column column(String name, ScalarType type) {
        lastId--;
        return new Column(lastId, name, type);
    }

    private static StoredColumn hidden(String name, ScalarType type) {
        return new StoredColumn(name, type, name, Storage.NATIVE);
    }
}
