package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.type.ScalarType;

/// `estimate_data_size`: how many bytes the columns of a row take. A string takes its own length.
///
/// What a decimal or a dynamic takes depends on Kusto's inner forms, which are not documented. Source: the manual page
/// *estimate_data_size()*.
final class DataSize {
    private final ExpressionBinder expressions;

    DataSize(ExpressionBinder expressions) {
        this.expressions = expressions;
    }

    ScalarExpression bind(Expression.Call call) {
        List<ScalarExpression> values = new ArrayList<>();
        for (Argument argument : call.arguments()) {
            if (argument.value() instanceof Expression.Star) {
                for (Column column : expressions.source().visible()) {
                    values.add(new ScalarExpression.ColumnValue(column));
                }
            } else {
                values.add(expressions.bind(argument.value()));
            }
        }
        ScalarExpression total = bytes(0);
        for (ScalarExpression value : values) {
            if (value.type() == ScalarType.ERROR) {
                return value;
            }
            total = expressions.operator("+", call.span(), List.of(total, size(value, call)));
        }
        return total;
    }

    private ScalarExpression size(ScalarExpression value, Expression.Call call) {
        return switch (value.type()) {
            case BOOL -> bytes(1);
            case INT -> bytes(4);
            case LONG, REAL, DATETIME, TIMESPAN -> bytes(8);
            case GUID -> bytes(16);
            case STRING -> expressions.operator("string_size", call.span(), List.of(value));
            case DECIMAL, DYNAMIC, ERROR -> {
                expressions
                        .binding()
                        .refuse(Problems.unsupported(
                                "the size of a " + value.type().kqlName(), call.span()));
                yield bytes(0);
            }
        };
    }

    private static ScalarExpression bytes(long size) {
        return new ScalarExpression.Constant(ScalarType.LONG, size);
    }
}
