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

final class Exp implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("exp")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("The number e raised to a power.")
                .overload(
                        exactly(REAL),
                        List.of(parameter("number", REAL, "The number.")),
                        FROM_ARGUMENTS,
                        sql("exp({number})"))
                .example("exp(0)", "1.0")
                .example("exp(real(null))", "real(null)")
                .build();
    }
}
