package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.NamedExpression;
import org.stagewatch.kql.type.ScalarType;

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
        List<Assignment> assignments = new ArrayList<>();
        for (NamedExpression column : new SortedArrays(names).apart(columns)) {
            assignments.add(assign(column));
        }
        return assignments;
    }

    Assignment assign(NamedExpression column) {
        ScalarExpression value = value(column);
        return assignment(name(column), value);
    }

    /// The value of an item; a plain column keeps its identity, so that its order and origin stay known.
    private ScalarExpression value(NamedExpression column) {
        ScalarExpression value = expressions.bind(column.value());
        if (value instanceof ScalarExpression.TypeValue) {
            return expressions.invalid(
                    Problems.badValue("a type is not a value", column.value().span()));
        }
        return value;
    }

    private String name(NamedExpression column) {
        if (column.names().isEmpty()) {
            String suggested = names.suggested(column.value());
            return suggested == null ? names.numbered() : names.unique(suggested);
        }
        if (column.names().size() > 1) {
            binding.report(Problems.unsupported("naming the parts of this expression", column.span()));
        }
        String name = column.names().getFirst().text();
        if (!names.take(name)) {
            Span span = column.names().getFirst().span();
            binding.report(Problems.duplicateColumn(name, span));
        }
        return name;
    }

    private Assignment assignment(String name, ScalarExpression value) {
        if (value instanceof ScalarExpression.ColumnValue(var column)
                && column.name().equals(name)) {
            return new Assignment(column, value);
        }
        ScalarType type = value.type();
        return new Assignment(binding.newColumn(name, type), value);
    }
}
