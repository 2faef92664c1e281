package org.stagewatch.kql.optimize;

import java.util.List;
import org.stagewatch.kql.function.ScalarFunction.Stability;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.type.ScalarType;

/// What an expression over one row depends on besides the row, from the least to the most.
enum RunDependence {
    /// It gives the same at every run.
    NOTHING,
    /// It may depend on the instant of the run: the binder writes `now()` and `ago()` as constants.
    INSTANT,
    /// It depends on other rows, or on chance.
    ANYTHING;

    static RunDependence of(ScalarExpression expression) {
        return switch (expression) {
            case ScalarExpression.ColumnValue _, ScalarExpression.TypeValue _ -> NOTHING;
            case ScalarExpression.Constant(var type, var value) ->
                type == ScalarType.DATETIME && value != null ? INSTANT : NOTHING;
            case ScalarExpression.Call(var function, var _, var arguments, var _) ->
                function.stability() == Stability.REPEATABLE ? greatest(arguments) : ANYTHING;
            case ScalarExpression.And(var operands) -> greatest(operands);
            case ScalarExpression.Or(var operands) -> greatest(operands);
            case ScalarExpression.ScalarSubquery _, ScalarExpression.InSubquery _, ScalarExpression.Invalid _ ->
                ANYTHING;
        };
    }

    static RunDependence greatest(List<ScalarExpression> expressions) {
        RunDependence greatest = NOTHING;
        for (ScalarExpression expression : expressions) {
            RunDependence dependence = of(expression);
            greatest = dependence.compareTo(greatest) > 0 ? dependence : greatest;
        }
        return greatest;
    }
}
