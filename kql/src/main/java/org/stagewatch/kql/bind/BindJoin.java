package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.Plan.JoinKind;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.syntax.OperatorParameter;
import org.stagewatch.kql.type.ScalarType;

/// `join`: pairs of rows that agree on keys. Without a kind it is `innerunique`: of the left rows with the same key
/// only
/// one is paired. Source: the manual page *join operator*.
final class BindJoin {
    private static final List<String> KINDS = List.of(
            "innerunique",
            "inner",
            "leftouter",
            "rightouter",
            "fullouter",
            "leftsemi",
            "rightsemi",
            "leftanti",
            "anti",
            "leftantisemi",
            "rightanti",
            "rightantisemi");

    private final Binding binding;
    private final Scope scope;

    BindJoin(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Operator.Join join, Rows left) {
        Rows right = new TabularBinder(binding, scope).bind(join.right());
        String kind = kind(join.parameters());
        List<Plan.JoinKey> keys = new JoinKeys(binding, left, right).bind(join.on());
        if (kind == null) {
            return Rows.broken();
        }
        if (keys.isEmpty() && !left.isBroken() && !right.isBroken() && join.on().isEmpty()) {
            binding.report(Problems.badJoinCondition(join.span()));
        }
        return switch (kind) {
            case "innerunique" -> both(unique(left, keys), right, JoinKind.INNER, keys);
            case "inner" -> both(left, right, JoinKind.INNER, keys);
            case "leftouter" -> both(left, right, JoinKind.LEFT_OUTER, keys);
            case "rightouter" -> both(left, right, JoinKind.RIGHT_OUTER, keys);
            case "fullouter" -> both(left, right, JoinKind.FULL_OUTER, keys);
            case "leftsemi" -> one(left, right, JoinKind.LEFT_SEMI, keys);
            case "rightsemi" -> one(right, left, JoinKind.LEFT_SEMI, swapped(keys));
            case "rightanti", "rightantisemi" -> one(right, left, JoinKind.LEFT_ANTI, swapped(keys));
            default -> one(left, right, JoinKind.LEFT_ANTI, keys);
        };
    }

    private @Nullable String kind(List<OperatorParameter> parameters) {
        String kind = new ParameterText(parameters).find("kind");
        if (kind == null) {
            return KINDS.getFirst();
        }
        if (KINDS.contains(kind)) {
            return kind;
        }
        Span span = parameters.stream()
                .filter(parameter -> parameter.name().text().equals("kind"))
                .map(parameter -> parameter.value().span())
                .findFirst()
                .orElseThrow();
        binding.report(
                Problems.badValue("`" + kind + "` is no kind of join; there are " + String.join(", ", KINDS), span));
        return null;
    }

    /// One left row for each combination of keys.
    private static Rows unique(Rows left, List<Plan.JoinKey> keys) {
        List<ScalarExpression> partition = keys.stream().map(Plan.JoinKey::left).toList();
        return left.over(
                new Plan.Limit(left.plan(), partition, List.of(), new ScalarExpression.Constant(ScalarType.LONG, 1L)));
    }

    private static Rows one(Rows kept, Rows other, JoinKind kind, List<Plan.JoinKey> keys) {
        if (kept.isBroken() || other.isBroken()) {
            return kept.isBroken() ? Rows.broken() : kept;
        }
        Plan plan = new Plan.Join(kept.plan(), other.plan(), kind, keys);
        return new Rows(plan, kept.visible(), List.of(), null, kept.knowledge(), kept.source());
    }

    /// The columns of both sides; a right column whose name is taken gets a number behind it.
    private Rows both(Rows left, Rows right, JoinKind kind, List<Plan.JoinKey> keys) {
        if (left.isBroken() || right.isBroken()) {
            return Rows.broken();
        }
        Plan join = new Plan.Join(left.plan(), right.plan(), kind, keys);
        return joined(join, left, right.visible(), right.knowledge());
    }

    /// A number keeps clear of the names of both sides: of `c` and `c, c1` the second `c` is `c2`.
    Rows joined(Plan join, Rows left, List<Column> rightColumns, Rows.Knowledge rightKnowledge) {
        Set<String> leftNames = Set.copyOf(left.names());
        ColumnNames names = new ColumnNames(binding.library());
        leftNames.forEach(names::take);
        rightColumns.forEach(column -> names.take(column.name()));
        List<Assignment> assignments = new ArrayList<>(left.keepAll());
        for (Column column : rightColumns) {
            String name = leftNames.contains(column.name()) ? names.unique(column.name()) : column.name();
            assignments.add(
                    name.equals(column.name())
                            ? Assignment.keep(column)
                            : new Assignment(
                                    binding.newColumn(name, column.type()), new ScalarExpression.ColumnValue(column)));
        }
        Plan plan = new Plan.Project(join, assignments);
        Rows.Knowledge knowledge = rightKnowledge.compareTo(left.knowledge()) > 0 ? rightKnowledge : left.knowledge();
        return new Rows(plan, plan.columns(), List.of(), null, knowledge, null);
    }

    private static List<Plan.JoinKey> swapped(List<Plan.JoinKey> keys) {
        return keys.stream()
                .map(key -> new Plan.JoinKey(key.right(), key.left()))
                .toList();
    }
}
