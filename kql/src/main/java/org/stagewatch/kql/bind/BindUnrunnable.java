package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.syntax.ColumnDeclaration;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.type.ScalarType;

/// Operators whose result is known but not how to work it out: they bind, and are refused where a query is to run.
final class BindUnrunnable {
    private final Binding binding;
    private final Scope scope;

    BindUnrunnable(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    /// `reduce`: how Kusto finds its patterns isn't published in full. Source: the manual page *reduce operator*.
    Rows reduce(Operator.Reduce reduce, Rows rows) {
        new ExpressionBinder(binding, scope, rows).bindAs(ScalarType.STRING, reduce.by());
        boolean isAdded = "source".equals(new ParameterText(reduce.parameters()).find("kind"));
        List<Column> columns = new ArrayList<>(isAdded ? rows.visible() : List.of());
        columns.add(binding.newColumn("Pattern", ScalarType.STRING));
        columns.add(binding.newColumn("Count", ScalarType.LONG));
        columns.add(binding.newColumn("Representative", ScalarType.STRING));
        return refused(reduce, rows, columns);
    }

    /// `parse-kv`. Source: the manual page *parse-kv operator*.
    Rows parseKeyValues(Operator.ParseKeyValues parse, Rows rows) {
        new ExpressionBinder(binding, scope, rows).bind(parse.text());
        List<Column> columns = new ArrayList<>(rows.visible());
        for (ColumnDeclaration declared : parse.columns()) {
            columns.add(binding.newColumn(declared.name().text(), declared.type()));
        }
        return refused(parse, rows, columns);
    }

    private Rows refused(Operator operator, Rows rows, List<Column> columns) {
        binding.refuse(
                Problems.unsupported("the operator `" + OperatorBinder.keyword(operator) + "`", operator.span()));
        return rows.unordered(new Plan.Values(columns, List.of()), columns);
    }
}
