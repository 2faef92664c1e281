package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.ColumnDeclaration;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.type.ScalarType;

/// `evaluate`: calls a plugin. Its hints, which are about how a cluster shares the work, change nothing here.
final class BindEvaluate {
    private final Binding binding;
    private final Scope scope;

    BindEvaluate(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Operator.Evaluate evaluate, Rows rows) {
        Name name = evaluate.plugin().function();
        Plugin plugin = Plugins.named(name.text());
        if (plugin == null) {
            binding.report(Problems.unknownPlugin(name, Plugins.names()));
            return Rows.broken();
        }
        Rows result = plugin.bind(new PluginCall(binding, scope, evaluate, rows));
        boolean isEmpty = result.visible().isEmpty() && !result.isBroken() && !binding.isLeftOpen();
        if (isEmpty && !binding.dialects().isEmpty()) {
            binding.report(Problems.badValue(
                    "the data gives the result no column at all",
                    evaluate.plugin().span()));
        }
        return evaluate.schema() == null ? result : declared(evaluate.schema(), result);
    }

    /// Just the columns that the query declares of the result, by name.
    private Rows declared(List<ColumnDeclaration> schema, Rows result) {
        List<Assignment> assignments = new ArrayList<>();
        List<String> names =
                schema.stream().map(declared -> declared.name().text()).toList();
        if (names.contains("*")) {
            for (Column column : result.visible()) {
                if (!names.contains(column.name())) {
                    assignments.add(Assignment.keep(column));
                }
            }
        }
        for (ColumnDeclaration declared : schema) {
            if (!declared.name().text().equals("*")) {
                assignments.add(declared(declared, result));
            }
        }
        return result.project(assignments);
    }

    private Assignment declared(ColumnDeclaration declared, Rows result) {
        Column column = result.find(declared.name().text());
        if (column != null && column.type() == declared.type()) {
            return Assignment.keep(column);
        }
        if (!binding.dialects().isEmpty() && !result.isBroken()) {
            binding.report(
                    column == null
                            ? Problems.unknownColumn(declared.name(), result.names(), null)
                            : Problems.notTheType(declared.type(), column.type(), declared.span()));
        }
        binding.leaveOpen();
        ScalarType type = declared.type();
        return new Assignment(
                binding.newColumn(declared.name().text(), type), new ScalarExpression.Constant(type, null));
    }
}
