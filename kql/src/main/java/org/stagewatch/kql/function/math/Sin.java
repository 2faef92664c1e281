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

final class Sin implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("sin")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("The sine of an angle in radians.")
                .overload(
                        exactly(REAL),
                        List.of(parameter("number", REAL, "The number.")),
                        FROM_ARGUMENTS,
                        sql("sin({number})"))
                .example("sin(0)", "0.0")
                .example("sin(real(null))", "real(null)")
                .build();
    }
}
