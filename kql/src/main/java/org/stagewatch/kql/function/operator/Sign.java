package org.stagewatch.kql.function.operator;

import static org.stagewatch.kql.dialect.SqlExpression.sql;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.INT;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.List;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.Implementation.Operand;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;

/// A sign before a value: `-x` and `+x`. An int becomes a long.
final class Sign implements FunctionDefinition {
    private final boolean isNegative;

    Sign(boolean isNegative) {
        this.isNegative = isNegative;
    }

    @Override
    public ScalarFunction define() {
        String sign = isNegative ? "-" : "+";
        return ScalarFunction.named("unary " + sign)
                .summary(isNegative ? "Turns a value's sign around." : "Leaves a value as it is.")
                .overload(
                        ReturnType.computed(types -> types.getFirst() == INT ? LONG : types.getFirst()),
                        List.of(parameter("value", ParameterType.SUMMABLE, "A number or a time.")),
                        lowered(this::lower))
                .overload(
                        DYNAMIC,
                        List.of(parameter("value", Operands.JSON, "A number in a dynamic value.")),
                        lowered(this::lower))
                .example(sign + "toint(5)", sign + "5")
                .example(sign + "(2h)", isNegative ? "time(-02:00:00)" : "2h")
                .example(sign + "int(null)", "long(null)")
                .build();
    }

    private SqlExpression lower(LoweredCall call) {
        Operand value = call.operands().getFirst();
        if (!isNegative) {
            return value.type() == INT ? sql("CAST({value} AS BIGINT)", value.sql()) : value.sql();
        }
        Operand zero = new Operand(SqlExpression.number(0), LONG, false, 0L);
        return switch (value.type()) {
            case REAL -> sql("-{value}", value.sql());
            default -> Arithmetic.SUBTRACT.apply(call.dialect(), zero, value, call.returns());
        };
    }
}
