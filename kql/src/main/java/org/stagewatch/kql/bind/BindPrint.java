package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.syntax.Operator;

/// `print`: one row of values; those without a name are `print_0`, `print_1` by their place, whatever they are made of.
/// The columns of a value that has several keep their names.
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
        for (int place = 0; place < print.columns().size(); place++) {
            for (ColumnItem item : items.bindNamedOnly(print.columns().get(place))) {
                Name declared = item.given();
                String name;
                if (declared == null) {
                    String own = item.isOneOfSeveral() ? item.suggested() : null;
                    name = names.unique(own == null ? "print_" + place : own);
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
