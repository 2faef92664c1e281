package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ScalarExpression;
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
        for (NamedExpression column : new SortedArrays(names).apart(columns)) {
            ScalarExpression value = expressions.bind(column.value());
            String name = name(column, names, given, byName);
            byName.put(name, assignment(name, value));
        }
        return expressions.rows().extend(List.copyOf(byName.values()));
    }

    private String name(
            NamedExpression column, ColumnNames names, List<String> given, Map<String, Assignment> present) {
        if (column.names().isEmpty()) {
            String suggested = names.suggested(column.value());
            if (suggested != null) {
                return suggested;
            }
            String numbered = names.numbered();
            while (present.containsKey(numbered)) {
                numbered = names.numbered();
            }
            return numbered;
        }
        String name = column.names().getFirst().text();
        if (column.names().size() > 1) {
            binding.report(Problems.unsupported("naming the parts of this expression", column.span()));
        } else if (given.contains(name)) {
            binding.report(
                    Problems.duplicateColumn(name, column.names().getFirst().span()));
        }
        given.add(name);
        return name;
    }

    private Assignment assignment(String name, ScalarExpression value) {
        if (value instanceof ScalarExpression.ColumnValue(var column)
                && column.name().equals(name)) {
            return new Assignment(column, value);
        }
        Column column = binding.newColumn(name, value.type());
        return new Assignment(column, value);
    }
}
