package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.conversion.Conversion;

/// `strcat()`. Source: the manual page of that name.
final class StrCat implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("strcat")
                .summary("Joins values to one text.")
                .overload(
                        ReturnType.exactly(STRING),
                        List.of(parameter("values", ParameterType.ANY, "The values; all but text is converted.")
                                .repeated()),
                        NEVER,
                        lowered(call -> SqlExpression.sql(
                                "concat({texts...})",
                                call.operands().stream()
                                        .map(operand -> Conversion.text(call.dialect(), operand))
                                        .toArray(SqlExpression[]::new))))
                .example("strcat('a', 1, 'é')", "'a1é'")
                .example("strcat('a', long(null), '')", "'a'")
                .example("strcat(1s, true)", "'00:00:01true'")
                .build();
    }
}
