package org.stagewatch.kql.plan;

import java.util.LinkedHashSet;
import java.util.Set;
import org.stagewatch.kql.catalog.Table;

/// The tables that a plan reads, those in its subqueries and shared plans among them.
public final class ScannedTables {
    private final Set<Table> tables = new LinkedHashSet<>();
    private final Set<Integer> visited = new LinkedHashSet<>();

    public static Set<Table> of(Plan plan) {
        ScannedTables collected = new ScannedTables();
        collected.add(plan);
        return collected.tables;
    }

    private void add(Plan plan) {
        switch (plan) {
            case Plan.Scan(var table, var _) -> tables.add(table);
            case Plan.Values(var _, var rows) -> rows.forEach(row -> row.forEach(this::add));
            case Plan.Sequence(var _, var from, var to, var step) -> {
                add(from);
                add(to);
                add(step);
            }
            case Plan.Filter(var input, var condition) -> {
                add(input);
                add(condition);
            }
            case Plan.Project(var input, var assignments) -> {
                add(input);
                assignments.forEach(assignment -> add(assignment.value()));
            }
            case Plan.Aggregate(var input, var keys, var aggregations) -> {
                add(input);
                keys.forEach(key -> add(key.value()));
                aggregations.forEach(this::add);
            }
            case Plan.Join(var left, var right, var _, var _) -> {
                add(left);
                add(right);
            }
            case Plan.Union(var branches, var _) -> branches.forEach(branch -> add(branch.plan()));
            case Plan.Sort(var input, var _) -> add(input);
            case Plan.Limit(var input, var _, var _, var count) -> {
                add(input);
                add(count);
            }
            case Plan.Unnest(var input, var expanded, var _) -> {
                add(input);
                expanded.forEach(one -> add(one.array()));
            }
            case Plan.Window(var input, var _, var _, var assignments) -> {
                add(input);
                assignments.forEach(
                        assignment -> assignment.call().expressions().forEach(this::add));
            }
            case Plan.Walk walk -> {
                add(walk.input());
                add(walk.edges().plan());
            }
            case Plan.Components components -> {
                add(components.input());
                add(components.edges().plan());
            }
            case Plan.Match match -> {
                add(match.input());
                match.steps().forEach(step -> step.expressions().forEach(this::add));
                match.declared().forEach(declared -> add(declared.value()));
            }
            case Plan.Shared(var shared, var _) -> {
                if (visited.add(shared.id())) {
                    add(shared.plan());
                }
            }
        }
    }

    private void add(Aggregation aggregation) {
        switch (aggregation) {
            case Aggregation.Single single -> single.arguments().forEach(this::add);
            case Aggregation.FromOneRow(var carried, var _, var by) -> {
                carried.forEach(assignment -> add(assignment.value()));
                if (by != null) {
                    add(by);
                }
            }
        }
    }

    private void add(ScalarExpression expression) {
        switch (expression) {
            case ScalarExpression.Call(var _, var _, var arguments, var _) -> arguments.forEach(this::add);
            case ScalarExpression.And(var operands) -> operands.forEach(this::add);
            case ScalarExpression.Or(var operands) -> operands.forEach(this::add);
            case ScalarExpression.ScalarSubquery(var plan, var _) -> add(plan);
            case ScalarExpression.InSubquery(var value, var plan, var _) -> {
                add(value);
                add(plan);
            }
            case ScalarExpression.ColumnValue _,
                    ScalarExpression.Constant _,
                    ScalarExpression.TypeValue _,
                    ScalarExpression.Invalid _ -> {}
        }
    }
}
