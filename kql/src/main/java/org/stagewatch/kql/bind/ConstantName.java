package org.stagewatch.kql.bind;

import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.ExpressionColumns;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Expression;

/// A name that a query gives as text: literally, or as a value of its own that is known before it runs.
///
/// @param text the name; null if it isn't known before the query runs, or an error was reported
record ConstantName(@Nullable String text) {
    /// @param what the name of what, for messages
    static ConstantName of(ExpressionBinder expressions, Expression syntax, String what) {
        ScalarExpression value = expressions.bind(syntax);
        if (value instanceof ScalarExpression.Constant(var _, String text)) {
            // Before a function is called, its parameters have no value.
            boolean isUnknown = expressions.binding().dialects().isEmpty() && text.isEmpty();
            return new ConstantName(isUnknown ? null : text);
        }
        boolean mustBeKnown = !expressions.binding().dialects().isEmpty()
                || !ExpressionColumns.of(value).isEmpty();
        if (mustBeKnown && !(value instanceof ScalarExpression.Invalid)) {
            expressions.binding().report(Problems.notConstant(what, syntax.span()));
        }
        return new ConstantName(null);
    }
}
