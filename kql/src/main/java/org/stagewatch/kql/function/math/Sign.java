package org.stagewatch.kql.function.math;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Sign implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("sign")
                .summary("The sign of a number: 1, 0 or -1.")
                .overload(
                        REAL, List.of(parameter("number", REAL, "The number.")), sql("CAST(sign({number}) AS DOUBLE)"))
                .example("sign(-42)", "-1.0")
                .example("sign(0)", "0.0")
                .example("sign(real(null))", "real(null)")
                .build();
    }
}
