package org.stagewatch.kql.bind;

import java.util.HashMap;
import java.util.Map;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.type.ScalarType;

/// Which dynamic values are known to be arrays or bags: constants, what some functions and aggregations give, and the
/// columns that hold such values.
final class DynamicShapes {
    private final Map<Column, DynamicShape> columns = new HashMap<>();

    /// The shapes of columns, to go on from.
    void putAll(DynamicShapes others) {
        columns.putAll(others.columns);
    }

    /// Notes what a column holds.
    void note(Column column, DynamicShape shape) {
        if (column.type() == ScalarType.DYNAMIC && shape != DynamicShape.ANY) {
            columns.put(column, shape);
        }
    }

    DynamicShape of(ScalarExpression value) {
        return switch (value) {
            case ScalarExpression.Constant(var type, var constant)
            when type == ScalarType.DYNAMIC && constant != null -> ofText(constant.toString());
            case ScalarExpression.ColumnValue(var column) -> of(column);
            case ScalarExpression.Call call
            when call.type() == ScalarType.DYNAMIC -> call.function().shape();
            default -> DynamicShape.ANY;
        };
    }

    DynamicShape of(Column column) {
        return columns.getOrDefault(column, DynamicShape.ANY);
    }

    private static DynamicShape ofText(String json) {
        return switch (json.isEmpty() ? ' ' : json.charAt(0)) {
            case '[' -> DynamicShape.ARRAY;
            case '{' -> DynamicShape.BAG;
            default -> DynamicShape.ANY;
        };
    }
}
