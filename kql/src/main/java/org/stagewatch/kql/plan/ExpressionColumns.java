package org.stagewatch.kql.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/// The columns of a row that an expression reads, those that its subqueries read of it among them.
public final class ExpressionColumns {
    private final Set<Column> columns = new LinkedHashSet<>();
    private final Set<Column> made = new HashSet<>();

    public static Set<Column> of(ScalarExpression expression) {
        ExpressionColumns collected = new ExpressionColumns();
        collected.add(expression);
        collected.columns.removeAll(collected.made);
        return collected.columns;
    }

    private void add(ScalarExpression expression) {
        switch (expression) {
            case ScalarExpression.ColumnValue(var column) -> columns.add(column);
            case ScalarExpression.Call(var _, var _, var arguments, var _) -> arguments.forEach(this::add);
            case ScalarExpression.And(var operands) -> operands.forEach(this::add);
            case ScalarExpression.Or(var operands) -> operands.forEach(this::add);
            case ScalarExpression.ScalarSubquery(var plan, var _) -> add(plan);
            case ScalarExpression.InSubquery(var value, var plan, var _) -> {
                add(value);
                add(plan);
            }
            case ScalarExpression.Constant _, ScalarExpression.TypeValue _, ScalarExpression.Invalid _ -> {}
        }
    }

    private void add(Plan plan) {
        switch (plan) {
            case Plan.Values(var own, var rows) -> {
                made.addAll(own);
                rows.forEach(row -> row.forEach(this::add));
            }
            case Plan.Sequence(var own, var from, var to, var step) -> {
                made.add(own);
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
                assign(assignments);
            }
            case Plan.Aggregate(var input, var keys, var aggregations) -> {
                add(input);
                assign(keys);
                aggregations.forEach(this::add);
            }
            case Plan.Join(var left, var right, var _, var keys) -> {
                add(left);
                add(right);
                keys.forEach(key -> {
                    add(key.left());
                    add(key.right());
                });
            }
            case Plan.Union(var branches, var own) -> {
                made.addAll(own);
                branches.forEach(branch -> add(branch.plan()));
            }
            case Plan.Sort(var input, var order) -> {
                add(input);
                order.forEach(ordering -> add(ordering.key()));
            }
            case Plan.Limit(var input, var partition, var order, var count) -> {
                add(input);
                partition.forEach(this::add);
                order.forEach(ordering -> add(ordering.key()));
                add(count);
            }
            case Plan.Unnest unnest -> {
                makeAbove(unnest.input(), unnest.columns());
                unnest.expanded().forEach(one -> add(one.array()));
            }
            case Plan.Window(var input, var partition, var order, var assignments) -> {
                makeAbove(input, plan.columns());
                partition.forEach(this::add);
                order.forEach(ordering -> add(ordering.key()));
                assignments.forEach(
                        assignment -> assignment.call().expressions().forEach(this::add));
            }
            case Plan.Walk walk -> {
                makeAbove(walk.input(), walk.columns());
                add(walk.edges().plan());
            }
            case Plan.Components components -> {
                makeAbove(components.input(), components.columns());
                add(components.edges().plan());
            }
            case Plan.Match match -> {
                makeAbove(match.input(), match.columns());
                match.partition().forEach(this::add);
                match.order().forEach(ordering -> add(ordering.key()));
                match.declared().forEach(declared -> add(declared.value()));
                for (MatchStep step : match.steps()) {
                    step.remembered().forEach(remembered -> made.add(remembered.column()));
                    step.expressions().forEach(this::add);
                }
            }
            case Plan.Scan scan -> made.addAll(scan.columns());
            case Plan.Shared(var _, var own) -> made.addAll(own);
        }
    }

    /// An input, and the columns that a plan adds to it.
    private void makeAbove(Plan input, Collection<Column> all) {
        add(input);
        Set<Column> given = new HashSet<>(input.columns());
        all.stream().filter(column -> !given.contains(column)).forEach(made::add);
    }

    private void assign(Collection<Assignment> assignments) {
        for (Assignment assignment : assignments) {
            add(assignment.value());
            if (!assignment.value().equals(new ScalarExpression.ColumnValue(assignment.column()))) {
                made.add(assignment.column());
            }
        }
    }

    private void add(Aggregation aggregation) {
        switch (aggregation) {
            case Aggregation.Single single -> {
                made.add(single.column());
                single.arguments().forEach(this::add);
                single.order().forEach(ordering -> add(ordering.key()));
            }
            case Aggregation.FromOneRow(var carried, var _, var by) -> {
                assign(carried);
                if (by != null) {
                    add(by);
                }
            }
        }
    }
}
