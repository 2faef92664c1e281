package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.BinaryOperator;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.type.ScalarType;

/// Binds what stands behind `on`: names of columns that both sides have, or `$left.A == $right.B`.
final class JoinKeys {
    private static final Set<ScalarType> INTEGERS = Set.of(ScalarType.INT, ScalarType.LONG);
    private static final Set<ScalarType> UNKNOWN = Set.of(ScalarType.DYNAMIC, ScalarType.ERROR);

    private final Binding binding;
    private final Rows left;
    private final Rows right;

    JoinKeys(Binding binding, Rows left, Rows right) {
        this.binding = binding;
        this.left = left;
        this.right = right;
    }

    private enum Side {
        LEFT,
        RIGHT
    }

    private record SideValue(Side side, ScalarExpression value) {}

    List<Plan.JoinKey> bind(List<Expression> conditions) {
        List<Plan.JoinKey> keys = new ArrayList<>();
        conditions.forEach(condition -> add(condition, keys));
        return keys;
    }

    private void add(Expression condition, List<Plan.JoinKey> keys) {
        switch (condition) {
            case Expression.Parenthesized(var _, var inner) -> add(inner, keys);
            case Expression.Binary(var _, var operator, var _, var first, var second)
            when operator == BinaryOperator.AND -> {
                add(first, keys);
                add(second, keys);
            }
            case Expression.NameReference(var name) -> {
                ScalarExpression leftValue = value(left, name);
                ScalarExpression rightValue = value(right, name);
                if (leftValue != null && rightValue != null) {
                    if (binding.dialects().isEmpty() && differ(leftValue, rightValue)) {
                        binding.report(
                                Problems.operatorTypes("join", condition.span(), leftValue.type(), rightValue.type()));
                    }
                    keys.add(key(condition, leftValue, rightValue));
                } else if (isListed(left) && isListed(right)) {
                    binding.report(Problems.ambiguousJoinKey(name));
                }
            }
            case Expression.Binary(var _, var operator, var _, var first, var second)
            when operator == BinaryOperator.EQUAL -> {
                SideValue one = side(first);
                SideValue other = side(second);
                if (one == null || other == null) {
                    return;
                }
                checkService(condition, one, other);
                if (one.side() == other.side()) {
                    binding.report(Problems.badJoinCondition(condition.span()));
                } else if (one.side() == Side.LEFT) {
                    keys.add(key(condition, one.value(), other.value()));
                } else {
                    keys.add(key(condition, other.value(), one.value()));
                }
            }
            case Expression.Missing _ -> {}
            default -> binding.report(Problems.badJoinCondition(condition.span()));
        }
    }

    /// What Microsoft's binder asks of the two columns beyond what is needed to compare them.
    private void checkService(Expression condition, SideValue first, SideValue second) {
        if (first.side() == Side.RIGHT && second.side() == Side.LEFT) {
            binding.reportIfOnlyBound(Problems.badJoinCondition(condition.span()));
        }
        boolean isDynamic = isDynamicColumn(first.value()) || isDynamicColumn(second.value());
        if (isDynamic || !areComparable(first.value().type(), second.value().type())) {
            binding.reportIfOnlyBound(Problems.operatorTypes(
                    "join",
                    condition.span(),
                    first.value().type(),
                    second.value().type()));
        }
    }

    private static boolean isDynamicColumn(ScalarExpression value) {
        return value instanceof ScalarExpression.ColumnValue && value.type() == ScalarType.DYNAMIC;
    }

    /// Whole numbers compare with one another; any other types only with themselves.
    private static boolean areComparable(ScalarType first, ScalarType second) {
        return first == second
                || INTEGERS.containsAll(Set.of(first, second))
                || UNKNOWN.contains(first)
                || UNKNOWN.contains(second);
    }

    /// Whether two listed columns have different types. Microsoft's binder asks those of one name to have the same.
    private static boolean differ(ScalarExpression one, ScalarExpression other) {
        return one instanceof ScalarExpression.ColumnValue
                && other instanceof ScalarExpression.ColumnValue
                && one.type() != other.type()
                && one.type() != ScalarType.ERROR
                && other.type() != ScalarType.ERROR;
    }

    private @Nullable SideValue side(Expression expression) {
        if (expression instanceof Expression.Member(var _, Expression.NameReference(var target), var member)) {
            if (target.text().equals("$left")) {
                return column(Side.LEFT, left, member);
            }
            if (target.text().equals("$right")) {
                return column(Side.RIGHT, right, member);
            }
        }
        if (!(expression instanceof Expression.Missing)) {
            binding.report(Problems.badJoinCondition(expression.span()));
        }
        return null;
    }

    private @Nullable SideValue column(Side side, Rows rows, Name name) {
        ScalarExpression value = value(rows, name);
        if (value != null) {
            return new SideValue(side, value);
        }
        if (isListed(rows)) {
            binding.report(Problems.unknownColumn(name, rows.names(), rows.source()));
        }
        return null;
    }

    private boolean isListed(Rows rows) {
        return rows.hasAllListed() && (rows.knowledge() != Rows.Knowledge.OPEN_BELOW || binding.isComplete(rows));
    }

    /// A column, or the empty one that an open table does not list; null if there is none.
    private static @Nullable ScalarExpression value(Rows rows, Name name) {
        Column column = rows.find(name.text());
        if (column != null) {
            return new ScalarExpression.ColumnValue(column);
        }
        return rows.knowledge() == Rows.Knowledge.OPEN ? new ScalarExpression.Constant(ScalarType.DYNAMIC, null) : null;
    }

    private Plan.JoinKey key(Expression condition, ScalarExpression one, ScalarExpression other) {
        ScalarType common = Conversions.common(List.of(one.type(), other.type()));
        if (common == null) {
            binding.report(Problems.operatorTypes("join", condition.span(), one.type(), other.type()));
            return new Plan.JoinKey(one, other);
        }
        Conversions conversions = new Conversions(binding.library());
        return new Plan.JoinKey(conversions.convert(one, common), conversions.convert(other, common));
    }
}
