package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.syntax.NamedExpression;

/// Binds a list of perhaps named expressions to columns, with the names that KQL gives where the query gives none.
final class Projection {
    private final Binding binding;
    private final ExpressionBinder expressions;
    private final ColumnNames names;

    Projection(Binding binding, ExpressionBinder expressions) {
        this(binding, expressions, new ColumnNames(binding.library()));
    }

    /// @param names the names that are taken already
    Projection(Binding binding, ExpressionBinder expressions, ColumnNames names) {
        this.binding = binding;
        this.expressions = expressions;
        this.names = names;
    }

    ColumnNames names() {
        return names;
    }

    List<Assignment> assign(List<NamedExpression> columns) {
        ColumnItems items = new ColumnItems(expressions, names);
        List<Assignment> assignments = new ArrayList<>();
        for (NamedExpression column : columns) {
            for (ColumnItem item : items.bind(column)) {
                assignments.add(assignment(name(item), value(item)));
            }
        }
        return assignments;
    }

    /// Columns by which rows are grouped.
    List<Assignment> keys(List<NamedExpression> columns) {
        List<Assignment> keys = new ArrayList<>();
        for (NamedExpression column : columns) {
            for (Assignment key : assign(List.of(column))) {
                expressions.checkKey(key.value(), column.value().span());
                keys.add(key);
            }
        }
        return keys;
    }

    /// The value of an item; a plain column keeps its identity, so that its order and origin stay known.
    private ScalarExpression value(ColumnItem item) {
        return item.value() instanceof ScalarExpression.TypeValue
                ? expressions.invalid(Problems.badValue("a type is not a value", item.span()))
                : item.value();
    }

    private String name(ColumnItem item) {
        Name declared = item.given();
        if (declared == null) {
            String suggested = item.suggested();
            if (suggested == null || !isColumn(item, suggested)) {
                return names.unique(suggested == null ? expressions.numberedName() : suggested);
            }
            String own = names.declare(suggested);
            if (own == null) {
                binding.reportIfOnlyBound(Problems.duplicateColumn(suggested, item.span()));
            }
            return own == null ? names.unique(suggested) : own;
        }
        String given = names.declare(declared.text());
        if (given == null) {
            binding.report(Problems.duplicateColumn(declared.text(), declared.span()));
        }
        return given == null ? declared.text() : given;
    }

    private static boolean isColumn(ColumnItem item, String name) {
        return item.value() instanceof ScalarExpression.ColumnValue(var column)
                && column.name().equals(name);
    }

    private Assignment assignment(String name, ScalarExpression value) {
        if (value instanceof ScalarExpression.ColumnValue(var column)
                && column.name().equals(name)) {
            return new Assignment(column, value);
        }
        return new Assignment(binding.newColumn(name, value), value);
    }
}
