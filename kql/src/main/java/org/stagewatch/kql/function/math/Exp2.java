package org.stagewatch.kql.function.math;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Overload.Nulls.FROM_ARGUMENTS;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ReturnType.exactly;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

final class Exp2 implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("exp2")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("2 raised to a power.")
                .overload(
                        exactly(REAL),
                        List.of(parameter("number", REAL, "The number.")),
                        FROM_ARGUMENTS,
                        sql("pow(2e0, {number})"))
                .example("exp2(3)", "8.0")
                .example("exp2(real(null))", "real(null)")
                .build();
    }
}
