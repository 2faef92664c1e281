package org.stagewatch.kql.optimize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.RewritePlan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.type.ScalarType;

/// Takes out of a plan what gives no rows because a table has none.
///
/// A query over many kinds of events is large, and an engine that plans it sets up every step, also of those kinds that
/// nobody recorded. What is left here has the columns of what was there, in their order.
public final class DropEmpty {
    private static final ScalarExpression TRUE = new ScalarExpression.Constant(ScalarType.BOOL, true);
    private static final ScalarExpression FALSE = new ScalarExpression.Constant(ScalarType.BOOL, false);

    private final Predicate<Table> isEmpty;

    /// @param isEmpty whether a table is known to have no rows
    public DropEmpty(Predicate<Table> isEmpty) {
        this.isEmpty = isEmpty;
    }

    public Plan drop(Plan plan) {
        return new RewritePlan(this::node, DropEmpty::expression).rewrite(plan);
    }

    private Plan node(Plan plan) {
        return switch (plan) {
            case Plan.Scan scan -> isEmpty.test(scan.table()) ? nothing(scan) : scan;
            case Plan.Values _, Plan.Sequence _ -> plan;
            case Plan.Filter(var input, var condition) ->
                isEmpty(input) || condition.equals(FALSE) ? nothing(plan) : plan;
            case Plan.Project(var input, var _) -> isEmpty(input) ? nothing(plan) : plan;
            // Without keys it gives a row over no rows, too.
            case Plan.Aggregate(var input, var keys, var _) -> isEmpty(input) && !keys.isEmpty() ? nothing(plan) : plan;
            case Plan.Join join -> join(join);
            case Plan.Union union -> union(union);
            case Plan.Sort(var input, var _) -> isEmpty(input) ? nothing(plan) : plan;
            case Plan.Limit(var input, var _, var _, var _) -> isEmpty(input) ? nothing(plan) : plan;
            case Plan.Unnest(var input, var _, var _) -> isEmpty(input) ? nothing(plan) : plan;
            case Plan.Window(var input, var _, var _, var _) -> isEmpty(input) ? nothing(plan) : plan;
            // Where no edge is asked for, a walk ends where it begins.
            case Plan.Walk walk ->
                isEmpty(walk.input()) || (isEmpty(walk.edges().plan()) && walk.least() > 0) ? nothing(plan) : plan;
            case Plan.Components components -> isEmpty(components.input()) ? nothing(plan) : plan;
            case Plan.Match match -> isEmpty(match.input()) ? nothing(plan) : plan;
            case Plan.Shared(var shared, var _) -> isEmpty(shared.plan()) ? nothing(plan) : plan;
        };
    }

    private static boolean isEmpty(Plan plan) {
        return plan instanceof Plan.Values(var _, var rows) && rows.isEmpty();
    }

    private static Plan nothing(Plan plan) {
        return new Plan.Values(plan.columns(), List.of());
    }

    private static Plan join(Plan.Join join) {
        boolean isLeftEmpty = isEmpty(join.left());
        boolean isRightEmpty = isEmpty(join.right());
        if (!isLeftEmpty && !isRightEmpty) {
            return join;
        }
        return switch (join.kind()) {
            case INNER, LEFT_SEMI -> nothing(join);
            case LEFT_OUTER -> isLeftEmpty ? nothing(join) : alone(join.left(), join);
            case RIGHT_OUTER -> isRightEmpty ? nothing(join) : alone(join.right(), join);
            case FULL_OUTER -> {
                Plan other = isLeftEmpty ? join.right() : join.left();
                yield isEmpty(other) ? nothing(join) : alone(other, join);
            }
            case LEFT_ANTI -> isLeftEmpty ? nothing(join) : join.left();
        };
    }

    /// One side of an outer join without the other, whose columns are null.
    private static Plan alone(Plan side, Plan.Join join) {
        Set<Column> own = new HashSet<>(side.columns());
        List<Assignment> assignments = new ArrayList<>();
        for (Column column : join.columns()) {
            assignments.add(
                    own.contains(column)
                            ? Assignment.keep(column)
                            : new Assignment(column, new ScalarExpression.Constant(column.type(), null)));
        }
        return new Plan.Project(side, assignments);
    }

    private static Plan union(Plan.Union union) {
        List<Plan.Union.Branch> filled = union.branches().stream()
                .filter(branch -> !isEmpty(branch.plan()))
                .toList();
        return switch (filled.size()) {
            case 0 -> nothing(union);
            case 1 -> {
                Plan.Union.Branch only = filled.getFirst();
                yield new Plan.Project(
                        only.plan(),
                        union.columns().stream()
                                .map(column -> new Assignment(column, only.value(column)))
                                .toList());
            }
            default -> new Plan.Union(filled, union.columns());
        };
    }

    private static ScalarExpression expression(ScalarExpression expression) {
        return switch (expression) {
            case ScalarExpression.InSubquery(var _, var plan, var isNegated) ->
                isEmpty(plan) ? isNegated ? TRUE : FALSE : expression;
            case ScalarExpression.ScalarSubquery(var plan, var type) ->
                isEmpty(plan) ? new ScalarExpression.Constant(type, null) : expression;
            case ScalarExpression.And(var operands) -> {
                List<ScalarExpression> open = without(TRUE, operands);
                yield open.contains(FALSE) ? FALSE : open.isEmpty() ? TRUE : new ScalarExpression.And(open);
            }
            case ScalarExpression.Or(var operands) -> {
                List<ScalarExpression> open = without(FALSE, operands);
                yield open.contains(TRUE) ? TRUE : open.isEmpty() ? FALSE : new ScalarExpression.Or(open);
            }
            default -> expression;
        };
    }

    private static List<ScalarExpression> without(ScalarExpression decided, List<ScalarExpression> operands) {
        return operands.stream().filter(operand -> !operand.equals(decided)).toList();
    }
}
