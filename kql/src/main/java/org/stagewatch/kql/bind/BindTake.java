package org.stagewatch.kql.bind;

import java.util.List;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.type.ScalarType;

/// `take`, and the second half of `top`: the first rows in the order at hand.
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
        return rows.over(new Plan.Limit(rows.plan(), List.of(), rows.order(), bound));
    }
}
