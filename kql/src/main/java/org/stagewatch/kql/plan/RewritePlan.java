package org.stagewatch.kql.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Plan.SharedPlan;

/// Builds a plan anew with other nodes, other shared plans or other expressions, those in subqueries among them.
///
/// A shared plan is rewritten once and stays one plan for all that read it. For one use only.
public final class RewritePlan {
    private final UnaryOperator<Plan> nodes;
    private final Map<Integer, SharedPlan> replacements;
    private final UnaryOperator<ScalarExpression> expressions;
    private final Map<Integer, SharedPlan> done = new HashMap<>();

    /// @param scans what stands in a scan's place; it must give the scan's columns
    /// @param replacements what stands in place of shared plans, by id; each has the columns of the old one first
    public RewritePlan(Function<Plan.Scan, Plan> scans, Map<Integer, SharedPlan> replacements) {
        nodes = plan -> plan instanceof Plan.Scan scan ? scans.apply(scan) : plan;
        this.replacements = Map.copyOf(replacements);
        expressions = UnaryOperator.identity();
    }

    /// @param expressions what stands in an expression's place; the parts of the expression it gets are rewritten
    /// already
    public RewritePlan(UnaryOperator<ScalarExpression> expressions) {
        this(UnaryOperator.identity(), expressions);
    }

    /// @param nodes what stands in a node's place, with the columns of the node; the inputs and expressions of the node
    /// it gets are rewritten already
    /// @param expressions as above
    public RewritePlan(UnaryOperator<Plan> nodes, UnaryOperator<ScalarExpression> expressions) {
        this.nodes = nodes;
        replacements = Map.of();
        this.expressions = expressions;
    }

    public Plan rewrite(Plan plan) {
        return nodes.apply(withRewrittenParts(plan));
    }

    private Plan withRewrittenParts(Plan plan) {
        return switch (plan) {
            case Plan.Scan scan -> scan;
            case Plan.Values(var columns, var rows) ->
                new Plan.Values(columns, rows.stream().map(this::all).toList());
            case Plan.Sequence(var column, var from, var to, var step) ->
                new Plan.Sequence(column, rewrite(from), rewrite(to), rewrite(step));
            case Plan.Filter(var input, var condition) -> new Plan.Filter(rewrite(input), rewrite(condition));
            case Plan.Project(var input, var assignments) -> new Plan.Project(rewrite(input), assignments(assignments));
            case Plan.Aggregate(var input, var keys, var aggregations) ->
                new Plan.Aggregate(
                        rewrite(input),
                        assignments(keys),
                        aggregations.stream().map(this::rewrite).toList());
            case Plan.Join(var left, var right, var kind, var keys) ->
                new Plan.Join(
                        rewrite(left),
                        rewrite(right),
                        kind,
                        keys.stream()
                                .map(key -> new Plan.JoinKey(rewrite(key.left()), rewrite(key.right())))
                                .toList());
            case Plan.Union union -> union.mapPlans(this::rewrite);
            case Plan.Sort(var input, var order) -> new Plan.Sort(rewrite(input), order(order));
            case Plan.Limit(var input, var partition, var order, var count) ->
                new Plan.Limit(rewrite(input), all(partition), order(order), rewrite(count));
            case Plan.Unnest(var input, var expanded, var index) ->
                new Plan.Unnest(
                        rewrite(input),
                        expanded.stream()
                                .map(one -> new Plan.Unnest.Expanded(one.element(), rewrite(one.array()), one.bags()))
                                .toList(),
                        index);
            case Plan.Window(var input, var partition, var order, var assignments) ->
                new Plan.Window(
                        rewrite(input),
                        all(partition),
                        order(order),
                        assignments.stream()
                                .map(assignment -> new Plan.Window.WindowAssignment(
                                        assignment.column(), rewrite(assignment.call())))
                                .toList());
            case Plan.Walk walk ->
                new Plan.Walk(
                        rewrite(walk.input()),
                        walk.from(),
                        rewrite(walk.edges()),
                        walk.least(),
                        walk.most(),
                        walk.repeats(),
                        walk.end(),
                        walk.steps(),
                        walk.visited());
            case Plan.Components(var input, var node, var edges, var kind, var component, var part) ->
                new Plan.Components(rewrite(input), node, rewrite(edges), kind, component, part);
            case Plan.Match(var input, var partition, var order, var declared, var steps, var matchId) ->
                new Plan.Match(
                        rewrite(input),
                        all(partition),
                        order(order),
                        assignments(declared),
                        steps.stream().map(this::rewrite).toList(),
                        matchId);
            case Plan.Shared(var shared, var columns) -> new Plan.Shared(rewrite(shared), columns);
        };
    }

    private Plan.Walk.Edges rewrite(Plan.Walk.Edges edges) {
        return new Plan.Walk.Edges(rewrite(edges.plan()), edges.id(), edges.from(), edges.to());
    }

    private SharedPlan rewrite(SharedPlan shared) {
        SharedPlan known = done.get(shared.id());
        if (known != null) {
            return known;
        }
        SharedPlan replacement = replacements.getOrDefault(shared.id(), shared);
        SharedPlan rewritten =
                new SharedPlan(shared.id(), shared.name(), rewrite(replacement.plan()), replacement.reuse());
        done.put(shared.id(), rewritten);
        return rewritten;
    }

    private List<Assignment> assignments(List<Assignment> assignments) {
        return assignments.stream()
                .map(assignment -> new Assignment(assignment.column(), rewrite(assignment.value())))
                .toList();
    }

    private List<Ordering> order(List<Ordering> order) {
        return order.stream()
                .map(ordering -> new Ordering(rewrite(ordering.key()), ordering.direction(), ordering.nulls()))
                .toList();
    }

    private Aggregation rewrite(Aggregation aggregation) {
        return switch (aggregation) {
            case Aggregation.Single(var column, var function, var overload, var arguments, var order) ->
                new Aggregation.Single(column, function, overload, all(arguments), order(order));
            case Aggregation.FromOneRow(var carried, var choice, var by) ->
                new Aggregation.FromOneRow(assignments(carried), choice, optional(by));
        };
    }

    private MatchStep rewrite(MatchStep step) {
        return new MatchStep(
                rewrite(step.condition()), assignments(step.assignments()), step.remembered(), step.output());
    }

    private WindowCall rewrite(WindowCall call) {
        return switch (call) {
            case WindowCall.RowNumber(var start, var restart) ->
                new WindowCall.RowNumber(rewrite(start), optional(restart));
            case WindowCall.Neighbour(var value, var offset, var absent) ->
                new WindowCall.Neighbour(rewrite(value), offset, rewrite(absent));
            case WindowCall.RunningSum(var term, var restart) ->
                new WindowCall.RunningSum(rewrite(term), optional(restart));
            case WindowCall.Rank(var value, var kind, var restart) ->
                new WindowCall.Rank(rewrite(value), kind, optional(restart));
        };
    }

    private List<ScalarExpression> all(List<ScalarExpression> expressions) {
        return expressions.stream().map(this::rewrite).toList();
    }

    private @Nullable ScalarExpression optional(@Nullable ScalarExpression expression) {
        return expression == null ? null : rewrite(expression);
    }

    public ScalarExpression rewrite(ScalarExpression expression) {
        return expressions.apply(withRewrittenParts(expression));
    }

    private ScalarExpression withRewrittenParts(ScalarExpression expression) {
        return switch (expression) {
            case ScalarExpression.Call(var function, var overload, var arguments, var type) ->
                new ScalarExpression.Call(function, overload, all(arguments), type);
            case ScalarExpression.And(var operands) -> new ScalarExpression.And(all(operands));
            case ScalarExpression.Or(var operands) -> new ScalarExpression.Or(all(operands));
            case ScalarExpression.ScalarSubquery(var plan, var type) ->
                new ScalarExpression.ScalarSubquery(rewrite(plan), type);
            case ScalarExpression.InSubquery(var value, var plan, var isNegated) ->
                new ScalarExpression.InSubquery(rewrite(value), rewrite(plan), isNegated);
            case ScalarExpression.ColumnValue _,
                    ScalarExpression.Constant _,
                    ScalarExpression.TypeValue _,
                    ScalarExpression.Invalid _ -> expression;
        };
    }
}
