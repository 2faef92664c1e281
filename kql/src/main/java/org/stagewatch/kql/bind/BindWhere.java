package org.stagewatch.kql.bind;

import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.type.ScalarType;

/// `where`: the rows for which a condition is true.
final class BindWhere {
    private final Binding binding;
    private final Scope scope;

    BindWhere(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Expression condition, Rows rows) {
        ExpressionBinder expressions = new ExpressionBinder(binding, scope, rows);
        ScalarExpression bound = expressions.bindAs(ScalarType.BOOL, condition);
        return rows.over(new Plan.Filter(expressions.rows().plan(), bound));
    }
}
