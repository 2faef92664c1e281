package org.stagewatch.kql.function.operator;

import static org.stagewatch.kql.dialect.SqlExpression.sql;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;

import java.util.List;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.Implementation.Operand;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ScalarFunction;

/// `between` and `!between`. Source: the manual page *between operator*.
final class Between implements FunctionDefinition {
    private final boolean isNegated;

    Between(boolean isNegated) {
        this.isNegated = isNegated;
    }

    @Override
    public ScalarFunction define() {
        String name = isNegated ? "!between" : "between";
        ScalarFunction.Builder builder = ScalarFunction.named(name)
                .summary(
                        isNegated
                                ? "Tells whether a value lies outside a range."
                                : "Tells whether a value lies in a range, ends included.")
                .notes("The end may be a timespan after a datetime: `Timestamp between (datetime(2024-01-01) .. 1d)`.");
        addOverload(builder, ParameterType.NUMBER, ParameterType.NUMBER, ParameterType.NUMBER);
        addOverload(builder, Operands.TIME, Operands.TIME, Operands.TIME);
        addOverload(builder, Operands.TIME, Operands.TIME, Operands.SPAN);
        addOverload(builder, Operands.SPAN, Operands.SPAN, Operands.SPAN);
        addOverload(builder, ParameterType.NUMBER, Operands.JSON, ParameterType.NUMBER);
        addOverload(builder, Operands.JSON, ParameterType.NUMBER, ParameterType.NUMBER);
        return builder.example("5 " + name + " (5 .. 7)", Boolean.toString(!isNegated))
                .example("8.5 " + name + " (5 .. 7)", Boolean.toString(isNegated))
                .example("datetime(2024-01-02) " + name + " (datetime(2024-01-01) .. 1d)", Boolean.toString(!isNegated))
                .example("int(null) " + name + " (5 .. 7)", "bool(null)")
                .build();
    }

    private void addOverload(
            ScalarFunction.Builder builder, ParameterType value, ParameterType start, ParameterType end) {
        builder.overload(
                BOOL,
                List.of(
                        parameter("value", value, "The value to test."),
                        parameter("start", start, "The least value in the range."),
                        parameter("end", end, "The greatest value in the range.")),
                lowered(this::lower));
    }

    private SqlExpression lower(LoweredCall call) {
        Operand value = call.operands().get(0);
        Operand start = call.operands().get(1);
        Operand end = call.operands().get(2);
        if (start.type() == DATETIME && end.type() == TIMESPAN) {
            SqlExpression sum = Arithmetic.ADD.apply(call.dialect(), start, end, DATETIME);
            end = new Operand(sum, DATETIME, true, null);
        }
        SqlExpression isIn = SqlExpression.and(List.of(
                Ordering.compare(call.dialect(), call.use(), ">=", value, start),
                Ordering.compare(call.dialect(), call.use(), "<=", value, end)));
        return isNegated ? sql("NOT {isIn}", isIn) : isIn;
    }
}
