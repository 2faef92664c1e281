package org.stagewatch.kql.bind;

import java.util.List;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Ordering;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.plan.WindowCall;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.type.ScalarType;

/// `take`, `sample` and the second half of `top`: the first rows in the order at hand.
final class BindTake {
    private final Binding binding;
    private final Scope scope;

    BindTake(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Expression count, Rows rows) {
        Rows none = Rows.of(new Plan.Values(List.of(), List.of(List.of())));
        ScalarExpression bound = new ExpressionBinder(binding, scope, none).bindAs(ScalarType.LONG, count);
        if (rows.parts() == null) {
            return rows.over(new Plan.Limit(rows.plan(), List.of(), rows.order(), bound));
        }
        return first(rows, bound, count.span());
    }

    /// `sample`: the first rows in a random order.
    Rows sample(Operator.Sample sample, Rows rows) {
        ScalarExpression random = new ExpressionBinder(binding, scope, rows).operator("rand", sample.span(), List.of());
        Column place = binding.newColumn("random", random);
        Rows mixed = rows.withHidden(List.of(new Assignment(place, random)))
                .ordered(List.of(new Ordering(
                        new ScalarExpression.ColumnValue(place), Ordering.Direction.ASCENDING, Ordering.Nulls.LAST)));
        return bind(sample.count(), mixed).ordered(List.of());
    }

    /// The first rows of each part.
    private Rows first(Rows rows, ScalarExpression count, Span span) {
        ExpressionBinder expressions = new ExpressionBinder(binding, scope, rows);
        ScalarExpression one = new ScalarExpression.Constant(ScalarType.LONG, 1L);
        ScalarExpression place = expressions.addWindow(new WindowCall.RowNumber(one, null), ScalarType.LONG);
        ScalarExpression isFirst = expressions.operator("<=", span, List.of(place, count));
        return rows.over(new Plan.Filter(expressions.rows().plan(), isFirst));
    }
}
