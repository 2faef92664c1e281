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

/// `reverse()`. Source: the manual page of that name.
final class Reverse implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("reverse")
                .summary("Turns a text around.")
                .overload(
                        ReturnType.exactly(STRING),
                        List.of(parameter("value", ParameterType.ANY, "The text, or a value whose text is meant.")),
                        NEVER,
                        lowered(call -> SqlExpression.sql(
                                "reverse({text})",
                                Conversion.text(call.dialect(), call.operands().getFirst()))))
                .example("reverse('aé')", "'éa'")
                .example("reverse(123)", "'321'")
                .example("reverse('')", "''")
                .build();
    }
}
