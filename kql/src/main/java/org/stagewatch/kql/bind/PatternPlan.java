package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ExpressionColumns;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.Plan.Walk.Repeats;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.type.ScalarType;

/// Plans the search for a pattern: a row for each match.
///
/// It begins at the node that most conditions are about, and goes from nodes already found along one hop after another:
/// a fixed edge is a join, several edges in a row are a recursive walk. Each condition stands as early as its columns
/// are there; one that holds for each edge of a walk keeps the other edges out of it.
final class PatternPlan {
    private final Binding binding;
    private final GraphPattern pattern;
    private final Repeats repeats;
    private final Span place;
    private final List<ScalarExpression> waiting;
    private final Set<Column> wanted = new HashSet<>();
    private final Map<PatternElement.Node, Column> found = new IdentityHashMap<>();
    private final List<Column> steps = new ArrayList<>();
    private final List<Column> lists = new ArrayList<>();
    private final Map<PatternElement.Walk, Plan> walkable = new IdentityHashMap<>();
    private Plan plan = new Plan.Values(List.of(), List.of(List.of()));

    /// @param conditions what must hold for a match
    /// @param results the values that the query wants of a match
    PatternPlan(
            Binding binding,
            GraphPattern pattern,
            Repeats repeats,
            Span place,
            List<ScalarExpression> conditions,
            List<ScalarExpression> results) {
        this.binding = binding;
        this.pattern = pattern;
        this.repeats = repeats;
        this.place = place;
        waiting = new ArrayList<>(conditions);
        conditions.forEach(condition -> wanted.addAll(ExpressionColumns.of(condition)));
        results.forEach(result -> wanted.addAll(ExpressionColumns.of(result)));
        waiting.removeIf(this::isMetOnTheWay);
    }

    /// The ids of a node in the matches.
    Column id(PatternElement.Node node) {
        Column id = found.get(node);
        if (id == null) {
            throw new IllegalStateException("a node that the plan has not come to");
        }
        return id;
    }

    /// Which conditions no hop can take care of: what a whole walk must meet.
    boolean asksOfWholeWalks() {
        Set<Column> whole = new HashSet<>();
        pattern.walks().forEach(walk -> whole.addAll(List.of(walk.steps(), walk.visited(), walk.between())));
        return waiting.stream()
                .anyMatch(condition -> ExpressionColumns.of(condition).stream().anyMatch(whole::contains));
    }

    Plan matches() {
        start(first());
        List<GraphPattern.Hop> left = new ArrayList<>(pattern.hops());
        while (!left.isEmpty()) {
            GraphPattern.Hop next = left.stream()
                    .filter(hop -> found.containsKey(hop.left()) || found.containsKey(hop.right()))
                    .min(Comparator.comparingInt(this::cost))
                    .orElse(null);
            if (next == null) {
                binding.refuse(GraphProblems.notConnected(place));
                return plan;
            }
            left.remove(next);
            take(next);
        }
        if (!found.keySet().containsAll(pattern.nodes())) {
            binding.refuse(GraphProblems.notConnected(place));
        }
        return plan;
    }

    private PatternElement.Node first() {
        return pattern.nodes().stream()
                .max(Comparator.comparingLong(this::conditionsOn))
                .filter(node -> conditionsOn(node) > 0)
                .orElse(pattern.nodes().getFirst());
    }

    private long conditionsOn(PatternElement.Node node) {
        Set<Column> columns = node.columns();
        return waiting.stream()
                .map(ExpressionColumns::of)
                .filter(read -> !read.isEmpty() && columns.containsAll(read))
                .count();
    }

    /// Edges between found nodes only take matches away; a fixed edge adds fewer than a walk.
    private int cost(GraphPattern.Hop hop) {
        int isOpen = found.containsKey(hop.left()) && found.containsKey(hop.right()) ? 0 : 1;
        return hop.edge() instanceof PatternElement.Walk ? 2 + isOpen : isOpen;
    }

    private void start(PatternElement.Node node) {
        plan = node.rows().plan();
        found.put(node, node.rows().id());
        if (repeats == Repeats.NO_NODE) {
            steps.add(node.rows().id());
        }
        filter();
    }

    private void take(GraphPattern.Hop hop) {
        boolean isForward = found.containsKey(hop.left());
        PatternElement.Node from = isForward ? hop.left() : hop.right();
        PatternElement.Node to = isForward ? hop.right() : hop.left();
        Column end = switch (hop.edge()) {
            case PatternElement.Edge edge ->
                follow(
                        edge,
                        id(from),
                        isForward ? edge.left() : edge.right(),
                        isForward ? edge.right() : edge.left(),
                        found.get(to));
            case PatternElement.Walk walk -> walk(walk, id(from), isForward);
            case PatternElement.Node _ -> throw new IllegalStateException("a node in an edge's place");
        };
        Column known = found.putIfAbsent(to, end);
        if (known != null) {
            plan = new Plan.Filter(plan, call("==", value(known), value(end)));
        } else if (to.columns().stream().anyMatch(wanted::contains) || to.rows().part() != null) {
            plan = new Plan.Join(
                    plan,
                    to.rows().plan(),
                    Plan.JoinKind.INNER,
                    List.of(new Plan.JoinKey(value(end), value(to.rows().id()))));
        }
        filter();
    }

    /// @param known the id of the node at the other end, if that was found before
    private Column follow(PatternElement.Edge edge, Column from, Column near, Column far, @Nullable Column known) {
        List<Plan.JoinKey> keys = new ArrayList<>(List.of(new Plan.JoinKey(value(from), value(near))));
        if (known != null) {
            keys.add(new Plan.JoinKey(value(known), value(far)));
        }
        plan = new Plan.Join(plan, edge.plan(), Plan.JoinKind.INNER, keys);
        switch (repeats) {
            case ALLOWED, SHORTEST, ALL_SHORTEST -> {}
            case NO_EDGE -> isNew(edge.id());
            case NO_NODE -> isNew(far);
        }
        return far;
    }

    /// Keeps the matches in which one more edge or node is none of those before it.
    private void isNew(Column step) {
        List<ScalarExpression> conditions = new ArrayList<>();
        for (Column earlier : steps) {
            conditions.add(call("!=", value(earlier), value(step)));
        }
        for (Column list : lists) {
            conditions.add(call("not", call("set_has_element", value(list), value(step))));
        }
        keep(conditions);
        steps.add(step);
    }

    private void keep(List<ScalarExpression> conditions) {
        if (!conditions.isEmpty()) {
            plan = new Plan.Filter(plan, new ScalarExpression.And(conditions));
        }
    }

    private Column walk(PatternElement.Walk walk, Column from, boolean isForward) {
        PatternElement.Edge step = walk.step();
        Column end = binding.newColumn("end", ScalarType.LONG);
        Column edges = binding.newColumn("edges", ScalarType.DYNAMIC);
        Plan walked = new Plan.Walk(
                plan,
                from,
                new Plan.Walk.Edges(
                        walkable.getOrDefault(walk, step.plan()),
                        step.id(),
                        isForward ? step.left() : step.right(),
                        isForward ? step.right() : step.left()),
                walk.least(),
                walk.most(),
                repeats,
                end,
                edges,
                walk.visited());
        ScalarExpression behind = call(
                "array_slice",
                value(walk.visited()),
                number(0),
                call("-", call("array_length", value(walk.visited())), number(2)));
        // Of a walk without inner nodes the slice would reach from the end.
        ScalarExpression inner = call(
                "iff",
                call("<", call("array_length", value(walk.visited())), number(2)),
                new ScalarExpression.Constant(ScalarType.DYNAMIC, "[]"),
                behind);
        List<Assignment> assignments = new ArrayList<>();
        walked.columns().stream()
                .filter(column -> !column.equals(edges))
                .forEach(column -> assignments.add(Assignment.keep(column)));
        assignments.add(new Assignment(walk.steps(), isForward ? value(edges) : call("array_reverse", value(edges))));
        assignments.add(new Assignment(walk.between(), isForward ? inner : call("array_reverse", inner)));
        plan = new Plan.Project(walked, assignments);
        switch (repeats) {
            case ALLOWED, SHORTEST, ALL_SHORTEST -> {}
            case NO_EDGE -> areNew(walk.steps());
            case NO_NODE -> areNew(walk.visited());
        }
        return end;
    }

    /// Keeps the matches in which the steps of a walk are none of those before it.
    private void areNew(Column list) {
        List<ScalarExpression> conditions = new ArrayList<>();
        for (Column earlier : steps) {
            conditions.add(call("not", call("set_has_element", value(list), value(earlier))));
        }
        for (Column earlier : lists) {
            ScalarExpression common = call("array_length", call("set_intersect", value(earlier), value(list)));
            conditions.add(call("==", common, number(0)));
        }
        keep(conditions);
        lists.add(list);
    }

    /// Takes the conditions whose columns are all there.
    private void filter() {
        Set<Column> there = new HashSet<>(plan.columns());
        List<ScalarExpression> ready = waiting.stream()
                .filter(condition -> there.containsAll(ExpressionColumns.of(condition)))
                .toList();
        SubqueryColumns subqueries = new SubqueryColumns(binding);
        List<ScalarExpression> plain = ready.stream().map(subqueries::without).toList();
        plan = subqueries.over(plan);
        keep(plain);
        waiting.removeAll(ready);
    }

    /// Whether a condition asks something of each edge of a walk, and of nothing else: then only such edges are walked.
    private boolean isMetOnTheWay(ScalarExpression condition) {
        GraphPattern.Demand demand = pattern.demand(condition);
        if (demand == null || !demand.walk().step().columns().containsAll(ExpressionColumns.of(demand.ofEach()))) {
            return false;
        }
        walkable.merge(
                demand.walk(),
                new Plan.Filter(demand.walk().step().plan(), demand.ofEach()),
                (known, _) -> new Plan.Filter(known, demand.ofEach()));
        return true;
    }

    private static ScalarExpression value(Column column) {
        return new ScalarExpression.ColumnValue(column);
    }

    private static ScalarExpression number(long number) {
        return new ScalarExpression.Constant(ScalarType.LONG, number);
    }

    private ScalarExpression call(String name, ScalarExpression... arguments) {
        Rows none = Rows.of(new Plan.Values(List.of(), List.of(List.of())));
        return new ExpressionBinder(binding, Scope.EMPTY, none).operator(name, place, List.of(arguments));
    }
}
