package org.stagewatch.kql.bind;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ExpressionColumns;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.type.ScalarType;

/// `assert`: a condition that is tried before the query runs, and stops it if it does not hold.
///
/// Source: the manual page *assert()*.
final class AssertCall {
    private final ExpressionBinder expressions;
    private final Binding binding;

    AssertCall(ExpressionBinder expressions) {
        this.expressions = expressions;
        binding = expressions.binding();
    }

    ScalarExpression bind(Expression.Call call, Expression conditionSyntax, Expression messageSyntax) {
        ScalarExpression condition = expressions.bindAs(ScalarType.BOOL, conditionSyntax);
        ScalarExpression message = expressions.bindAs(ScalarType.STRING, messageSyntax);
        ScalarExpression holds = new ScalarExpression.Constant(ScalarType.BOOL, true);
        if (binding.dialects().isEmpty() || condition instanceof ScalarExpression.Invalid) {
            return holds;
        }
        if (!ExpressionColumns.of(condition).isEmpty()) {
            return expressions.invalid(Problems.notConstant("the condition of `assert`", conditionSyntax.span()));
        }
        Boolean value = value(condition);
        if (value == null) {
            return expressions.invalid(Problems.impossible(
                    "assert", "its condition can't be worked out before the query runs", conditionSyntax.span()));
        }
        if (!value) {
            String text = message instanceof ScalarExpression.Constant(var _, String given) ? given : "";
            return expressions.invalid(Problems.assertionFailed(text, call.span()));
        }
        return holds;
    }

    private @Nullable Boolean value(ScalarExpression condition) {
        if (condition instanceof ScalarExpression.Constant(var _, var value)) {
            return Boolean.TRUE.equals(value);
        }
        Column column = binding.newColumn("condition", ScalarType.BOOL);
        return switch (binding.ask(new Plan.Values(List.of(column), List.of(List.of(condition))))) {
            case DataQuestions.Answer.Known(var rows) ->
                Boolean.TRUE.equals(rows.getFirst().getFirst());
            case DataQuestions.Answer.Unknown _ -> null;
            case null -> null;
        };
    }
}
