package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.syntax.Name;
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
        ColumnItems items = new ColumnItems(expressions, names);
        for (NamedExpression column : print.columns()) {
            for (ColumnItem item : items.bindNamedOnly(column)) {
                Name declared = item.given();
                String name;
                if (declared == null) {
                    String suggested = item.suggested();
                    name = names.unique(suggested == null ? "print_" + assignments.size() : suggested);
                } else {
                    name = declared.text();
                    if (!names.take(name)) {
                        binding.report(Problems.duplicateColumn(name, declared.span()));
                    }
                }
                Column target = binding.newColumn(name, item.value().type());
                assignments.add(new Assignment(target, item.value()));
            }
        }
        return expressions.rows().project(assignments);
    }
}
