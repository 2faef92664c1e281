package org.stagewatch.kql.plan;

import java.util.LinkedHashSet;
import java.util.Set;

/// The columns that an expression reads.
public final class ExpressionColumns {
    private final Set<Column> columns = new LinkedHashSet<>();

    public static Set<Column> of(ScalarExpression expression) {
        ExpressionColumns collected = new ExpressionColumns();
        collected.add(expression);
        return collected.columns;
    }

    private void add(ScalarExpression expression) {
        switch (expression) {
            case ScalarExpression.ColumnValue(var column) -> columns.add(column);
            case ScalarExpression.Call(var _, var _, var arguments, var _) -> arguments.forEach(this::add);
            case ScalarExpression.And(var operands) -> operands.forEach(this::add);
            case ScalarExpression.Or(var operands) -> operands.forEach(this::add);
            case ScalarExpression.InSubquery(var value, var _, var _) -> add(value);
            case ScalarExpression.Constant _,
                    ScalarExpression.TypeValue _,
                    ScalarExpression.ScalarSubquery _,
                    ScalarExpression.Invalid _ -> {}
        }
    }
}
