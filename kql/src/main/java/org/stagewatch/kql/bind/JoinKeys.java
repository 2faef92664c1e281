package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
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

    private record SideColumn(Side side, Column column) {}

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
                Column leftColumn = left.find(name.text());
                Column rightColumn = right.find(name.text());
                if (leftColumn != null && rightColumn != null) {
                    keys.add(key(condition, leftColumn, rightColumn));
                } else if (left.hasAllListed() && right.hasAllListed()) {
                    binding.report(Problems.ambiguousJoinKey(name));
                }
            }
            case Expression.Binary(var _, var operator, var _, var first, var second)
            when operator == BinaryOperator.EQUAL -> {
                SideColumn one = side(first);
                SideColumn other = side(second);
                if (one == null || other == null) {
                    return;
                }
                if (one.side() == other.side()) {
                    binding.report(Problems.badJoinCondition(condition.span()));
                } else if (one.side() == Side.LEFT) {
                    keys.add(key(condition, one.column(), other.column()));
                } else {
                    keys.add(key(condition, other.column(), one.column()));
                }
            }
            case Expression.Missing _ -> {}
            default -> binding.report(Problems.badJoinCondition(condition.span()));
        }
    }

    private @Nullable SideColumn side(Expression expression) {
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

    private @Nullable SideColumn column(Side side, Rows rows, Name name) {
        Column column = rows.find(name.text());
        if (column != null) {
            return new SideColumn(side, column);
        }
        if (rows.hasAllListed()) {
            binding.report(Problems.unknownColumn(name, rows.names(), rows.source()));
        }
        return null;
    }

    private Plan.JoinKey key(Expression condition, Column leftColumn, Column rightColumn) {
        ScalarExpression one = new ScalarExpression.ColumnValue(leftColumn);
        ScalarExpression other = new ScalarExpression.ColumnValue(rightColumn);
        ScalarType common = Conversions.common(List.of(leftColumn.type(), rightColumn.type()));
        if (common == null) {
            binding.report(Problems.operatorTypes("join", condition.span(), leftColumn.type(), rightColumn.type()));
            return new Plan.JoinKey(one, other);
        }
        Conversions conversions = new Conversions(binding.library());
        return new Plan.JoinKey(conversions.convert(one, common), conversions.convert(other, common));
    }
}
