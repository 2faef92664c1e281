package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.NamedExpression;
import org.stagewatch.kql.syntax.Operator;

/// `project`: exactly these columns.
final class BindProject {
    private final Binding binding;
    private final Scope scope;

    BindProject(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Operator.Project project, Rows rows) {
        ExpressionBinder expressions = new ExpressionBinder(binding, scope, rows);
        Projection projection = new Projection(binding, expressions);
        List<Assignment> assignments = new ArrayList<>();
        for (NamedExpression column : project.columns()) {
            if (column.value() instanceof Expression.Star) {
                binding.reportIfOnlyBound(Problems.badValue("`*` is no column", column.span()));
                assignments.addAll(rows.keepAll());
            } else {
                assignments.addAll(projection.assign(List.of(column)));
            }
        }
        return expressions.rows().project(assignments);
    }
}
