package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.syntax.NamedExpression;

/// `extend` and `serialize`: more columns; one with the name of an old column takes its place.
final class BindExtend {
    private final Binding binding;
    private final Scope scope;

    BindExtend(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(List<NamedExpression> columns, Rows rows) {
        ExpressionBinder expressions = new ExpressionBinder(binding, scope, rows);
        ColumnNames names = new ColumnNames(binding.library());
        Map<String, Assignment> byName = new LinkedHashMap<>();
        rows.keepAll().forEach(kept -> byName.put(kept.column().name(), kept));
        List<String> given = new ArrayList<>();
        ColumnItems items = new ColumnItems(expressions, names);
        for (NamedExpression column : columns) {
            for (ColumnItem item : items.bind(column)) {
                String name = name(item, expressions, names, given, byName);
                byName.put(name, assignment(name, item.value()));
            }
        }
        return expressions.rows().extend(List.copyOf(byName.values()));
    }

    private String name(
            ColumnItem item,
            ExpressionBinder expressions,
            ColumnNames names,
            List<String> given,
            Map<String, Assignment> present) {
        Name declared = item.given();
        if (declared != null) {
            if (given.contains(declared.text())) {
                binding.report(Problems.duplicateColumn(declared.text(), declared.span()));
            }
            given.add(declared.text());
            return declared.text();
        }
        String suggested = item.suggested();
        if (suggested != null) {
            return item.isOneOfSeveral() ? names.unique(suggested, present.keySet()) : suggested;
        }
        String numbered = expressions.numberedName();
        while (present.containsKey(numbered)) {
            numbered = expressions.numberedName();
        }
        return names.unique(numbered);
    }

    private Assignment assignment(String name, ScalarExpression value) {
        if (value instanceof ScalarExpression.ColumnValue(var column)
                && column.name().equals(name)) {
            return new Assignment(column, value);
        }
        Column column = binding.newColumn(name, value);
        return new Assignment(column, value);
    }
}
