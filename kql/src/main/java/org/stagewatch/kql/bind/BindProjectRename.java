package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.NamedExpression;

/// `project-rename`: other names for some columns, in place. A column may get its own name again, though Microsoft's
/// binder refuses that.
final class BindProjectRename {
    private final Binding binding;

    BindProjectRename(Binding binding) {
        this.binding = binding;
    }

    Rows bind(List<NamedExpression> items, Rows rows) {
        List<Assignment> assignments = new ArrayList<>(rows.keepAll());
        for (NamedExpression item : items) {
            if (item.names().size() != 1 || !(item.value() instanceof Expression.NameReference(var old))) {
                binding.report(Problems.badValue("a renaming is written `New = Old`", item.span()));
                continue;
            }
            int index = indexOf(rows, old.text());
            if (index < 0) {
                if (binding.isComplete(rows)) {
                    binding.report(Problems.unknownColumn(old, rows.names(), rows.source()));
                }
                continue;
            }
            String name = item.names().getFirst().text();
            boolean isTaken = assignments.stream()
                    .anyMatch(assignment -> assignment.column().name().equals(name));
            Diagnostic taken =
                    Problems.duplicateColumn(name, item.names().getFirst().span());
            if (isTaken && !name.equals(old.text())) {
                binding.report(taken);
                continue;
            }
            if (isTaken) {
                binding.reportIfOnlyBound(taken);
            }
            Column column = rows.visible().get(index);
            assignments.set(index, renamed(name, new ScalarExpression.ColumnValue(column)));
        }
        return rows.extend(assignments);
    }

    private Assignment renamed(String name, ScalarExpression value) {
        return new Assignment(binding.newColumn(name, value), value);
    }

    private static int indexOf(Rows rows, String name) {
        return rows.names().indexOf(name);
    }
}
