package org.stagewatch.kql.function.math;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Overload.Nulls.FROM_ARGUMENTS;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ReturnType.exactly;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Cot implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("cot")
                .summary("The cotangent of an angle in radians.")
                .overload(
                        exactly(REAL),
                        List.of(parameter("number", REAL, "The number.")),
                        FROM_ARGUMENTS,
                        sql("1 / tan({number})"))
                .example("cot(1)", "0.6420926159343306")
                .example("cot(real(null))", "real(null)")
                .build();
    }
}
