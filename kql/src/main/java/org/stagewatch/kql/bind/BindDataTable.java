package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.ColumnDeclaration;
import org.stagewatch.kql.syntax.Expression;

/// `datatable`: rows written in the query.
final class BindDataTable {
    private final Binding binding;
    private final Scope scope;

    BindDataTable(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Expression.DataTable table) {
        List<Column> columns = new ArrayList<>();
        ColumnNames names = new ColumnNames(binding.library());
        for (ColumnDeclaration declared : table.columns()) {
            if (!names.take(declared.name().text())) {
                binding.report(Problems.duplicateColumn(declared.name().text(), declared.span()));
            }
            columns.add(binding.newColumn(declared.name().text(), declared.type()));
        }
        int width = columns.size();
        if (width == 0 || table.values().size() % width != 0) {
            binding.report(Problems.notMultiplied(table.values().size(), width, table.span()));
            return Rows.broken();
        }
        ExpressionBinder expressions =
                new ExpressionBinder(binding, scope, Rows.of(new Plan.Values(List.of(), List.of(List.of()))));
        List<List<ScalarExpression>> rows = new ArrayList<>();
        for (int start = 0; start < table.values().size(); start += width) {
            List<ScalarExpression> row = new ArrayList<>();
            for (int index = 0; index < width; index++) {
                row.add(value(expressions, table.values().get(start + index), columns.get(index)));
            }
            rows.add(row);
        }
        return Rows.of(new Plan.Values(columns, rows));
    }

    /// A value of another type than the column's is converted where KQL has a conversion, as the service does.
    private ScalarExpression value(ExpressionBinder expressions, Expression syntax, Column column) {
        boolean isLiteral = switch (syntax) {
            case Expression.Literal _, Expression.TypeLiteral _, Expression.Missing _ -> true;
            case Expression.Unary(var _, var _, Expression.Literal _) -> true;
            default -> false;
        };
        if (!isLiteral) {
            return expressions.invalid(DeclarationProblems.notLiteral(syntax.span()));
        }
        ScalarExpression value = expressions.bind(syntax);
        if (value instanceof ScalarExpression.TypeValue) {
            return expressions.invalid(Problems.badValue("a type is not a value", syntax.span()));
        }
        if (!Conversions.isPossible(value.type(), column.type())) {
            return expressions.invalid(Problems.notTheType(column.type(), value.type(), syntax.span()));
        }
        return expressions.conversions().convert(value, column.type());
    }
}
