package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.NamedExpression;
import org.stagewatch.kql.syntax.Operator;

/// `print`: one row of values; those without a name are `print_0`, `print_1` by their place.
final class BindPrint {
    private final Binding binding;
    private final Scope scope;

    BindPrint(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Operator.Print print) {
        Rows one = Rows.of(new Plan.Values(List.of(), List.of(List.of())));
        ExpressionBinder expressions = new ExpressionBinder(binding, scope, one);
        ColumnNames names = new ColumnNames(binding.library());
        List<Assignment> assignments = new ArrayList<>();
        for (NamedExpression column : new SortedArrays(names).apart(print.columns())) {
            ScalarExpression value = expressions.bind(column.value());
            String name;
            if (column.names().isEmpty()) {
                String suggested = names.suggested(column.value());
                name = names.unique(suggested == null ? "print_" + assignments.size() : suggested);
            } else {
                name = column.names().getFirst().text();
                if (!names.take(name)) {
                    binding.report(Problems.duplicateColumn(
                            name, column.names().getFirst().span()));
                }
            }
            Column target = binding.newColumn(name, value.type());
            assignments.add(new Assignment(target, value));
        }
        return expressions.rows().project(assignments);
    }
}
