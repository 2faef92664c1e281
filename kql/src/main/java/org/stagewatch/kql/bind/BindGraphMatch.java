package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Aggregation;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ExpressionColumns;
import org.stagewatch.kql.plan.Ordering;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.Plan.Walk.Repeats;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.GraphOperator;
import org.stagewatch.kql.syntax.GraphOperator.PathPattern;
import org.stagewatch.kql.syntax.NamedExpression;
import org.stagewatch.kql.type.ScalarType;

/// `graph-match`: a row for each place where the pattern fits; `graph-shortest-paths`: of these, for each first and
/// last
/// node, one with the fewest edges or all of them.
///
/// A condition on a property of a walk holds for each of its edges, and a column that reads one is the list of its
/// values. Source: the manual pages *graph-match operator* and *graph-shortest-paths operator*.
final class BindGraphMatch {
    private final Binding binding;
    private final Scope scope;
    private final Graph graph;

    BindGraphMatch(Binding binding, Scope scope, Graph graph) {
        this.binding = binding;
        this.scope = scope;
        this.graph = graph;
    }

    Piped match(GraphOperator.Match match) {
        Bound bound = bind(match.patterns(), match.condition(), match.columns());
        if (bound.isBroken) {
            return Rows.broken();
        }
        if (match.columns() == null) {
            binding.refuse(Problems.unsupported("`graph-match` without `project`", match.span()));
            return graph;
        }
        requireWalks(bound.pattern, match);
        String cycles = new ParameterText(match.parameters()).find("cycles");
        Repeats repeats = switch (cycles == null ? "unique_edges" : cycles) {
            case "all" -> Repeats.ALLOWED;
            case "none" -> Repeats.NO_NODE;
            case "unique_edges" -> Repeats.NO_EDGE;
            default -> {
                binding.refuse(Problems.badValue("`cycles` is `all`, `none` or `unique_edges`", match.span()));
                yield Repeats.NO_EDGE;
            }
        };
        return rows(plan(bound, repeats, match.span()).matches(), bound);
    }

    Piped shortestPaths(GraphOperator.ShortestPaths paths) {
        Bound bound = bind(paths.patterns(), paths.condition(), paths.columns());
        if (bound.isBroken) {
            return Rows.broken();
        }
        if (paths.columns() == null) {
            binding.refuse(Problems.unsupported("`graph-shortest-paths` without `project`", paths.span()));
            return graph;
        }
        if (paths.patterns().size() != 1 || bound.pattern.walks().isEmpty()) {
            binding.refuse(
                    Problems.badValue("the pattern is one sequence with an edge of variable length", paths.span()));
        }
        requireWalks(bound.pattern, paths);
        String output = new ParameterText(paths.parameters()).find("output");
        if (output != null && !output.equals("any") && !output.equals("all")) {
            binding.refuse(Problems.badValue("`output` is `any` or `all`", paths.span()));
        }
        return rows(shortest(bound, "all".equals(output), paths.span()), bound);
    }

    private void requireWalks(GraphPattern pattern, GraphOperator operator) {
        if (!pattern.walks().isEmpty()) {
            GraphOperatorBinder.requireRecursion(binding, operator);
        }
    }

    /// @param conditions what must hold, apart from each other
    private record Bound(
            GraphPattern pattern, List<ScalarExpression> conditions, List<Assignment> columns, boolean isBroken) {
        List<ScalarExpression> results() {
            return columns.stream().map(Assignment::value).toList();
        }
    }

    private Bound bind(
            List<PathPattern> patterns, @Nullable Expression condition, @Nullable List<NamedExpression> columns) {
        GraphPattern pattern = new GraphPattern(binding, scope, graph, patterns);
        Rows none = Rows.of(new Plan.Values(List.of(), List.of(List.of())));
        ExpressionBinder expressions = new ExpressionBinder(binding, pattern.within(scope), none);
        List<ScalarExpression> conditions = new ArrayList<>();
        boolean isBroken = false;
        if (condition != null) {
            ScalarExpression bound = expressions.bindAs(ScalarType.BOOL, condition);
            isBroken = bound.type() == ScalarType.ERROR;
            for (ScalarExpression one : operands(bound)) {
                conditions.add(ofAllEdges(expressions, pattern, one, condition.span()));
            }
        }
        List<Assignment> assignments = new ArrayList<>();
        if (columns != null) {
            Projection projection =
                    new Projection(binding, expressions, new ColumnNames(binding.library(), pattern.names()));
            for (NamedExpression column : columns) {
                for (Assignment assignment : projection.assign(List.of(column))) {
                    assignments.add(listed(expressions, pattern, assignment, column.span()));
                }
            }
        }
        if (!expressions.rows().equals(none)) {
            binding.refuse(Problems.unsupported(
                    "a window function over matches", patterns.getFirst().span()));
        }
        return new Bound(pattern, conditions, assignments, isBroken);
    }

    private static List<ScalarExpression> operands(ScalarExpression condition) {
        if (condition instanceof ScalarExpression.And(var operands)) {
            return operands;
        }
        return List.of(condition);
    }

    /// A condition on any edge of a walk as one on all of them.
    private ScalarExpression ofAllEdges(
            ExpressionBinder expressions, GraphPattern pattern, ScalarExpression condition, Span place) {
        PatternElement.Walk walk = walkRead(pattern, condition, place);
        if (walk == null) {
            return condition;
        }
        ScalarExpression all = new WalkQuery(expressions, place).all(WalkQuery.Listed.edges(walk), condition);
        pattern.note(all, walk, condition);
        return all;
    }

    /// A value of any edge of a walk as the list of all edges' values.
    ///
    /// Where a query is only bound, every column that mentions a walk is dynamic, as Microsoft's binder has it.
    private Assignment listed(ExpressionBinder expressions, GraphPattern pattern, Assignment assignment, Span place) {
        PatternElement.Walk walk = walkRead(pattern, assignment.value(), place);
        String name = assignment.column().name();
        if (walk != null) {
            ScalarExpression list =
                    new WalkQuery(expressions, place).map(WalkQuery.Listed.edges(walk), assignment.value());
            return new Assignment(binding.newColumn(name, ScalarType.DYNAMIC), list);
        }
        Set<Column> read = ExpressionColumns.of(assignment.value());
        boolean mentionsWalk =
                pattern.walks().stream().anyMatch(one -> one.columns().stream().anyMatch(read::contains));
        return binding.dialects().isEmpty() && mentionsWalk
                ? new Assignment(binding.newColumn(name, ScalarType.DYNAMIC), assignment.value())
                : assignment;
    }

    /// The walk whose edges' properties an expression reads, or null.
    private PatternElement.@Nullable Walk walkRead(GraphPattern pattern, ScalarExpression expression, Span place) {
        Set<Column> read = ExpressionColumns.of(expression);
        List<PatternElement.Walk> walks = pattern.walks().stream()
                .filter(walk -> walk.properties().stream().anyMatch(read::contains))
                .toList();
        if (walks.size() > 1) {
            binding.refuse(Problems.unsupported("a value of the edges of two walks", place));
        }
        return walks.isEmpty() ? null : walks.getFirst();
    }

    private PatternPlan plan(Bound bound, Repeats repeats, Span place) {
        return new PatternPlan(binding, bound.pattern, repeats, place, bound.conditions, bound.results());
    }

    private Rows rows(Plan plan, Bound bound) {
        Column part = bound.pattern.nodes().getFirst().rows().part();
        SubqueryColumns subqueries = new SubqueryColumns(binding);
        List<Assignment> columns = bound.columns.stream()
                .map(assignment -> new Assignment(assignment.column(), subqueries.without(assignment.value())))
                .toList();
        return GraphOperatorBinder.inParts(Rows.of(subqueries.over(plan)), part).project(columns);
    }

    /// Breadth first if the pattern is but one walk of which nothing is asked as a whole. Otherwise all matches are
    /// worked out, and of these the shortest taken.
    private Plan shortest(Bound bound, boolean isAll, Span place) {
        List<GraphPattern.Hop> hops = bound.pattern.hops();
        if (hops.size() == 1 && hops.getFirst().edge() instanceof PatternElement.Walk walk && walk.least() <= 1) {
            PatternPlan plan = plan(bound, isAll ? Repeats.ALL_SHORTEST : Repeats.SHORTEST, place);
            if (!plan.asksOfWholeWalks()) {
                return plan.matches();
            }
        }
        PatternPlan plan = plan(bound, Repeats.NO_EDGE, place);
        Plan matches = plan.matches();
        return hops.isEmpty() ? matches : fewest(matches, plan, bound, isAll, place);
    }

    private Plan fewest(Plan matches, PatternPlan plan, Bound bound, boolean isAll, Span place) {
        Rows none = Rows.of(new Plan.Values(List.of(), List.of(List.of())));
        ExpressionBinder expressions = new ExpressionBinder(binding, Scope.EMPTY, none);
        ScalarExpression length = new ScalarExpression.Constant(ScalarType.LONG, (long)
                (bound.pattern.hops().size() - bound.pattern.walks().size()));
        for (PatternElement.Walk walk : bound.pattern.walks()) {
            ScalarExpression steps = expressions.operator(
                    "array_length", place, List.of(new ScalarExpression.ColumnValue(walk.steps())));
            length = expressions.operator("+", place, List.of(length, steps));
        }
        Column first = plan.id(bound.pattern.hops().getFirst().left());
        Column last = plan.id(bound.pattern.hops().getLast().right());
        Column edges = binding.newColumn("edges", ScalarType.LONG);
        List<Assignment> assignments = new ArrayList<>();
        new HashSet<>(matches.columns()).forEach(column -> assignments.add(Assignment.keep(column)));
        assignments.add(new Assignment(edges, length));
        Plan measured = new Plan.Project(matches, assignments);
        List<ScalarExpression> ends =
                List.of(new ScalarExpression.ColumnValue(first), new ScalarExpression.ColumnValue(last));
        ScalarExpression number = new ScalarExpression.ColumnValue(edges);
        if (!isAll) {
            Ordering shortestFirst = new Ordering(number, Ordering.Direction.ASCENDING, Ordering.Nulls.LAST);
            return new Plan.Limit(
                    measured, ends, List.of(shortestFirst), new ScalarExpression.Constant(ScalarType.LONG, 1L));
        }
        return allFewest(measured, first, last, edges);
    }

    private Plan allFewest(Plan measured, Column first, Column last, Column edges) {
        Plan.SharedPlan shared =
                binding.share("paths", Rows.of(measured), Plan.Reuse.ONCE).shared();
        List<Column> columns = measured.columns();
        List<Column> again = columns.stream().map(binding::renew).toList();
        Column least = binding.newColumn("least", ScalarType.LONG);
        Plan fewest = new Plan.Aggregate(
                new Plan.Shared(shared, again),
                List.of(
                        Assignment.keep(again.get(columns.indexOf(first))),
                        Assignment.keep(again.get(columns.indexOf(last)))),
                List.of(new Aggregation.FromOneRow(
                        List.of(new Assignment(
                                least, new ScalarExpression.ColumnValue(again.get(columns.indexOf(edges))))),
                        Aggregation.Choice.LEAST,
                        new ScalarExpression.ColumnValue(again.get(columns.indexOf(edges))))));
        return new Plan.Join(
                new Plan.Shared(shared, columns),
                fewest,
                Plan.JoinKind.INNER,
                List.of(
                        same(first, again.get(columns.indexOf(first))),
                        same(last, again.get(columns.indexOf(last))),
                        same(edges, least)));
    }

    private static Plan.JoinKey same(Column left, Column right) {
        return new Plan.JoinKey(new ScalarExpression.ColumnValue(left), new ScalarExpression.ColumnValue(right));
    }
}
