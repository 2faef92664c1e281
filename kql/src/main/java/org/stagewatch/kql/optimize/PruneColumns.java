package org.stagewatch.kql.optimize;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stagewatch.kql.plan.Aggregation;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ExpressionColumns;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;

/// Drops the columns that nothing above reads, down to the scans: wide tables are read as narrowly as the query allows.
///
/// Shared plans keep all the columns they give, since their readers differ in what they need. For one plan only.
final class PruneColumns {
    private final Map<Integer, Plan.SharedPlan> shared = new HashMap<>();

    Plan prune(Plan plan) {
        return prune(plan, new HashSet<>(plan.columns()));
    }

    private Plan prune(Plan plan, Set<Column> needed) {
        return switch (plan) {
            case Plan.Scan(var table, var scanned) ->
                new Plan.Scan(
                        table,
                        scanned.stream()
                                .filter(one -> needed.contains(one.column()))
                                .toList());
            case Plan.Values values -> values;
            case Plan.Sequence sequence -> sequence;
            case Plan.Filter(var input, var condition) ->
                new Plan.Filter(prune(input, with(needed, condition)), condition);
            case Plan.Project(var input, var assignments) -> {
                var kept = assignments.stream()
                        .filter(assignment -> needed.contains(assignment.column()))
                        .toList();
                Set<Column> read = new HashSet<>();
                kept.forEach(assignment -> read.addAll(ExpressionColumns.of(assignment.value())));
                yield new Plan.Project(prune(input, read), kept);
            }
            case Plan.Aggregate aggregate -> aggregate(aggregate, needed);
            case Plan.Join(var left, var right, var kind, var keys) -> {
                Set<Column> read = new HashSet<>(needed);
                keys.forEach(key -> {
                    read.addAll(ExpressionColumns.of(key.left()));
                    read.addAll(ExpressionColumns.of(key.right()));
                });
                yield new Plan.Join(prune(left, read), prune(right, read), kind, keys);
            }
            case Plan.Union(var branches, var columns) -> union(branches, columns, needed);
            case Plan.Sort(var input, var order) -> {
                Set<Column> read = new HashSet<>(needed);
                order.forEach(ordering -> read.addAll(ExpressionColumns.of(ordering.key())));
                yield new Plan.Sort(prune(input, read), order);
            }
            case Plan.Limit(var input, var partition, var order, var count) -> {
                Set<Column> read = withAll(needed, partition);
                order.forEach(ordering -> read.addAll(ExpressionColumns.of(ordering.key())));
                yield new Plan.Limit(prune(input, read), partition, order, count);
            }
            case Plan.Unnest(var input, var expanded, var index) -> {
                Set<Column> read = new HashSet<>(needed);
                expanded.forEach(one -> read.addAll(ExpressionColumns.of(one.array())));
                yield new Plan.Unnest(prune(input, read), expanded, index);
            }
            case Plan.Window(var input, var partition, var order, var assignments) -> {
                Set<Column> read = withAll(needed, partition);
                order.forEach(ordering -> read.addAll(ExpressionColumns.of(ordering.key())));
                assignments.forEach(assignment -> assignment
                        .call()
                        .expressions()
                        .forEach(expression -> read.addAll(ExpressionColumns.of(expression))));
                yield new Plan.Window(prune(input, read), partition, order, assignments);
            }
            case Plan.Walk walk -> {
                Set<Column> read = new HashSet<>(needed);
                read.add(walk.from());
                yield new Plan.Walk(
                        prune(walk.input(), read),
                        walk.from(),
                        prune(walk.edges()),
                        walk.least(),
                        walk.most(),
                        walk.repeats(),
                        walk.end(),
                        walk.steps(),
                        walk.visited());
            }
            case Plan.Components(var input, var node, var edges, var kind, var component, var part) -> {
                Set<Column> read = new HashSet<>(needed);
                read.add(node);
                if (part != null) {
                    read.add(part);
                }
                yield new Plan.Components(prune(input, read), node, prune(edges), kind, component, part);
            }
            case Plan.Match(var input, var partition, var order, var declared, var steps, var matchId) -> {
                Set<Column> read = withAll(needed, partition);
                order.forEach(ordering -> read.addAll(ExpressionColumns.of(ordering.key())));
                read.addAll(((Plan.Match) plan).read());
                yield new Plan.Match(prune(input, read), partition, order, declared, steps, matchId);
            }
            case Plan.Shared(var definition, var columns) -> new Plan.Shared(shared(definition), columns);
        };
    }

    private Plan.SharedPlan shared(Plan.SharedPlan definition) {
        Plan.SharedPlan known = shared.get(definition.id());
        if (known != null) {
            return known;
        }
        Plan.SharedPlan pruned =
                new Plan.SharedPlan(definition.id(), definition.name(), prune(definition.plan()), definition.reuse());
        shared.put(definition.id(), pruned);
        return pruned;
    }

    private Plan.Walk.Edges prune(Plan.Walk.Edges edges) {
        Set<Column> read = new HashSet<>(List.of(edges.id(), edges.from(), edges.to()));
        return new Plan.Walk.Edges(prune(edges.plan(), read), edges.id(), edges.from(), edges.to());
    }

    private Plan aggregate(Plan.Aggregate aggregate, Set<Column> needed) {
        List<Aggregation> kept = new ArrayList<>();
        Set<Column> read = new HashSet<>();
        aggregate.keys().forEach(key -> read.addAll(ExpressionColumns.of(key.value())));
        for (Aggregation aggregation : aggregate.aggregations()) {
            switch (aggregation) {
                case Aggregation.Single single -> {
                    if (needed.contains(single.column())) {
                        kept.add(single);
                        single.arguments().forEach(argument -> read.addAll(ExpressionColumns.of(argument)));
                        single.order().forEach(ordering -> read.addAll(ExpressionColumns.of(ordering.key())));
                    }
                }
                case Aggregation.FromOneRow(var carried, var choice, var by) -> {
                    var carriedOn = carried.stream()
                            .filter(assignment -> needed.contains(assignment.column()))
                            .toList();
                    if (!carriedOn.isEmpty()) {
                        kept.add(new Aggregation.FromOneRow(carriedOn, choice, by));
                        carriedOn.forEach(assignment -> read.addAll(ExpressionColumns.of(assignment.value())));
                        if (by != null) {
                            read.addAll(ExpressionColumns.of(by));
                        }
                    }
                }
            }
        }
        // Without keys and aggregations an aggregate would be all rows instead of one.
        if (kept.isEmpty() && aggregate.keys().isEmpty()) {
            kept.addAll(aggregate.aggregations());
            return aggregate;
        }
        return new Plan.Aggregate(prune(aggregate.input(), read), aggregate.keys(), kept);
    }

    private Plan union(List<Plan.Union.Branch> branches, List<Column> columns, Set<Column> needed) {
        List<Column> kept = columns.stream().filter(needed::contains).toList();
        List<Plan.Union.Branch> pruned = new ArrayList<>();
        for (Plan.Union.Branch branch : branches) {
            Map<Column, Column> given = new HashMap<>();
            for (Column column : kept) {
                Column own = branch.given().get(column);
                if (own != null) {
                    given.put(column, own);
                }
            }
            pruned.add(new Plan.Union.Branch(prune(branch.plan(), new HashSet<>(given.values())), given));
        }
        return new Plan.Union(pruned, kept);
    }

    private static Set<Column> with(Set<Column> needed, ScalarExpression expression) {
        return withAll(needed, List.of(expression));
    }

    private static Set<Column> withAll(Set<Column> needed, Collection<ScalarExpression> expressions) {
        Set<Column> all = new HashSet<>(needed);
        expressions.forEach(expression -> all.addAll(ExpressionColumns.of(expression)));
        return all;
    }
}
