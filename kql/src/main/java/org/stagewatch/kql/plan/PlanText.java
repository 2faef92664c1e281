package org.stagewatch.kql.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.ScalarType;
import org.stagewatch.kql.type.Timespan;

/// A plan as text for people: a line for each node, its inputs indented below it.
///
/// Columns have their names; where several have the same one, a number follows (`A`, `A#2`).
public final class PlanText {
    private final StringBuilder text = new StringBuilder();
    private final Map<Column, String> names = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Set<Integer> shown = new HashSet<>();

    private PlanText() {}

    public static String of(Plan plan) {
        PlanText written = new PlanText();
        written.plan(plan, 0);
        return written.text.toString();
    }

    private void plan(Plan plan, int depth) {
        text.append("  ".repeat(depth)).append(line(plan)).append('\n');
        inputs(plan).forEach(input -> plan(input, depth + 1));
    }

    /// A shared plan is shown where it is read first.
    private List<Plan> inputs(Plan plan) {
        return plan instanceof Plan.Shared(var shared, var _) && !shown.add(shared.id())
                ? List.of()
                : PlanInputs.of(plan);
    }

    private String line(Plan plan) {
        return switch (plan) {
            case Plan.Scan scan -> "scan " + scan.table().name() + ": " + columns(scan.columns());
            case Plan.Values(var columns, var rows) -> "values " + columns(columns) + ": " + rows.size() + " rows";
            case Plan.Sequence(var column, var from, var to, var step) ->
                "sequence " + name(column) + ": " + expressions(List.of(from, to, step));
            case Plan.Filter(var _, var condition) -> "filter " + expression(condition);
            case Plan.Project(var _, var assignments) -> "project " + assignments(assignments);
            case Plan.Aggregate(var _, var keys, var aggregations) ->
                "aggregate " + aggregations.stream().map(this::aggregation).collect(Collectors.joining(", ")) + " by "
                        + assignments(keys);
            case Plan.Join(var _, var _, var kind, var keys) ->
                "join " + word(kind) + " on "
                        + keys.stream()
                                .map(key -> expression(key.left()) + " = " + expression(key.right()))
                                .collect(Collectors.joining(", "));
            case Plan.Union(var _, var columns) -> "union " + columns(columns);
            case Plan.Sort(var _, var order) -> "sort " + order(order);
            case Plan.Limit(var _, var partition, var order, var count) ->
                "limit " + expression(count) + within(partition, order);
            case Plan.Unnest(var _, var expanded, var index) ->
                "unnest "
                        + expanded.stream()
                                .map(one -> name(one.element()) + " = " + expression(one.array()))
                                .collect(Collectors.joining(", "))
                        + (index == null ? "" : " index " + name(index));
            case Plan.Window(var _, var partition, var order, var assignments) ->
                "window "
                        + assignments.stream()
                                .map(assignment -> name(assignment.column()) + " = " + window(assignment.call()))
                                .collect(Collectors.joining(", "))
                        + within(partition, order);
            case Plan.Walk walk ->
                "walk " + walk.least() + ".." + walk.most() + " from " + name(walk.from()) + " to " + name(walk.end())
                        + ": " + walk.repeats();
            case Plan.Components(var _, var node, var _, var kind, var component, var part) ->
                "components " + name(component) + " of " + name(node) + ": " + kind
                        + (part == null ? "" : " in each " + name(part));
            case Plan.Match(var _, var partition, var order, var declared, var steps, var _) ->
                "match "
                        + steps.stream().map(this::step).collect(Collectors.joining(" then "))
                        + (declared.isEmpty() ? "" : " from " + assignments(declared))
                        + within(partition, order);
            case Plan.Shared(var shared, var columns) ->
                "shared " + shared.name() + " " + word(shared.reuse()) + ": " + columns(columns);
        };
    }

    private String within(List<ScalarExpression> partition, List<Ordering> order) {
        return (partition.isEmpty() ? "" : " per " + expressions(partition))
                + (order.isEmpty() ? "" : " in order of " + order(order));
    }

    private String aggregation(Aggregation aggregation) {
        return switch (aggregation) {
            case Aggregation.Single(var column, var function, var _, var arguments, var order) ->
                name(column) + " = " + function.name() + "(" + expressions(arguments) + ")" + within(List.of(), order);
            case Aggregation.FromOneRow(var carried, var choice, var by) ->
                assignments(carried) + " from the row of " + word(choice) + (by == null ? "" : " " + expression(by));
        };
    }

    private String window(WindowCall call) {
        String kind = call.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return kind.toLowerCase(Locale.ROOT) + "(" + expressions(call.expressions()) + ")";
    }

    private String step(MatchStep step) {
        return expression(step.condition())
                + (step.assignments().isEmpty() ? "" : " giving " + assignments(step.assignments()))
                + " (" + word(step.output()) + ")";
    }

    private String assignments(List<Assignment> assignments) {
        return assignments.stream()
                .map(assignment -> assignment.isKept()
                        ? name(assignment.column())
                        : name(assignment.column()) + " = " + expression(assignment.value()))
                .collect(Collectors.joining(", "));
    }

    private String order(List<Ordering> order) {
        return order.stream()
                .map(ordering -> expression(ordering.key()) + " " + word(ordering.direction()) + " nulls "
                        + word(ordering.nulls()))
                .collect(Collectors.joining(", "));
    }

    private String columns(List<Column> columns) {
        return columns.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(Column column) {
        return names.computeIfAbsent(column, _ -> {
            int use = uses.merge(column.name(), 1, Integer::sum);
            return use == 1 ? column.name() : column.name() + "#" + use;
        });
    }

    private String expressions(Collection<ScalarExpression> expressions) {
        return joined(expressions, ", ");
    }

    private String joined(Collection<ScalarExpression> expressions, String separator) {
        return expressions.stream().map(this::expression).collect(Collectors.joining(separator));
    }

    private String expression(ScalarExpression expression) {
        return switch (expression) {
            case ScalarExpression.ColumnValue(var column) -> name(column);
            case ScalarExpression.Constant(var type, var value) -> constant(type, value);
            case ScalarExpression.TypeValue(var type) -> "typeof(" + type.kqlName() + ")";
            case ScalarExpression.Call(var function, var _, var arguments, var _) -> call(function.name(), arguments);
            case ScalarExpression.And(var operands) -> "(" + joined(operands, " and ") + ")";
            case ScalarExpression.Or(var operands) -> "(" + joined(operands, " or ") + ")";
            case ScalarExpression.ScalarSubquery(var plan, var _) -> "toscalar(" + nested(plan) + ")";
            case ScalarExpression.InSubquery(var value, var plan, var isNegated) ->
                "(" + expression(value) + (isNegated ? " !in " : " in ") + "(" + nested(plan) + "))";
            case ScalarExpression.Invalid _ -> "invalid";
        };
    }

    private String call(String function, List<ScalarExpression> arguments) {
        boolean isOperator = arguments.size() == 2 && !Character.isLetter(function.codePointAt(0));
        return isOperator
                ? "(" + joined(arguments, " " + function + " ") + ")"
                : function + "(" + expressions(arguments) + ")";
    }

    /// A plan within an expression: its nodes in one line, from the top.
    private String nested(Plan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(line(plan));
        inputs(plan).forEach(input -> lines.add(nested(input)));
        return String.join(" < ", lines);
    }

    private static String constant(ScalarType type, @Nullable Object value) {
        return switch (value) {
            case null -> type.kqlName() + "(null)";
            case String string when type == ScalarType.STRING -> "'" + string.replace("'", "''") + "'";
            case Long ticks when type == ScalarType.DATETIME -> "datetime(" + Datetime.format(ticks) + ")";
            case Long ticks when type == ScalarType.TIMESPAN -> "timespan(" + Timespan.format(ticks) + ")";
            case Boolean truth -> truth.toString();
            case Long number -> number.toString();
            default -> type.kqlName() + "(" + value + ")";
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
