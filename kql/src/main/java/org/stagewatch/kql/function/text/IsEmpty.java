package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.dialect.SqlExpression.sql;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.Implementation.Operand;
import org.stagewatch.kql.function.Overload;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.conversion.Conversion;

/// `isempty()` and `isnotempty()`. Sources: the manual pages of that name.
final class IsEmpty implements FunctionDefinition {
    private final boolean isNegated;

    IsEmpty(boolean isNegated) {
        this.isNegated = isNegated;
    }

    @Override
    public ScalarFunction define() {
        String name = isNegated ? "isnotempty" : "isempty";
        ScalarFunction.Builder builder = ScalarFunction.named(name);
        if (isNegated) {
            builder.alias("notempty");
        }
        return builder.summary("Tells whether a value is "
                        + (isNegated ? "neither empty nor null." : "the empty string or null."))
                .overload(
                        ReturnType.exactly(BOOL),
                        List.of(parameter("value", ParameterType.ANY, "The value to test.")),
                        Overload.Nulls.NEVER,
                        lowered(this::lower))
                .example(name + "('')", Boolean.toString(!isNegated))
                .example(name + "(' ')", Boolean.toString(isNegated))
                .example(name + "(long(null))", Boolean.toString(!isNegated))
                .example(name + "('é')", Boolean.toString(isNegated))
                .build();
    }

    private SqlExpression lower(LoweredCall call) {
        Operand value = call.operands().getFirst();
        if (value.type() == STRING || value.type() == DYNAMIC) {
            return sql(isNegated ? "{text} <> ''" : "{text} = ''", Conversion.text(call.dialect(), value));
        }
        return sql(isNegated ? "{value} IS NOT NULL" : "{value} IS NULL", value.sql());
    }
}
