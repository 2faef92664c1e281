package org.stagewatch.kql.bind;

import java.util.List;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.type.ScalarType;

/// `range`: a column of values from one to another in equal steps.
final class BindRange {
    private final Binding binding;
    private final Scope scope;

    BindRange(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Operator.Range range) {
        ExpressionBinder expressions =
                new ExpressionBinder(binding, scope, Rows.of(new Plan.Values(List.of(), List.of(List.of()))));
        ScalarExpression from = expressions.bind(range.from());
        ScalarExpression to = expressions.bind(range.to());
        ScalarExpression step = expressions.bind(range.step());
        List<ScalarType> types = List.of(from.type(), to.type(), step.type());
        if (types.contains(ScalarType.ERROR)) {
            return Rows.broken();
        }
        boolean isTime = from.type() == ScalarType.DATETIME;
        ScalarType type = isTime ? ScalarType.DATETIME : Conversions.common(types);
        boolean fits = isTime
                ? to.type() == ScalarType.DATETIME && step.type() == ScalarType.TIMESPAN
                : type != null && (type.isNumeric() || type == ScalarType.TIMESPAN);
        if (!fits || type == null) {
            binding.report(Problems.operatorTypes("range", range.span(), from.type(), step.type()));
            return Rows.broken();
        }
        Conversions conversions = expressions.conversions();
        Column column = binding.newColumn(range.column().text(), type == ScalarType.INT ? ScalarType.LONG : type);
        return Rows.of(new Plan.Sequence(
                column,
                conversions.convert(from, column.type()),
                conversions.convert(to, column.type()),
                isTime ? step : conversions.convert(step, column.type())));
    }
}
