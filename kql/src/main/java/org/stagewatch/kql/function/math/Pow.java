package org.stagewatch.kql.function.math;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

final class Pow implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("pow")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("A number raised to a power.")
                .overload(
                        REAL,
                        List.of(parameter("base", REAL, "The number."), parameter("exponent", REAL, "The power.")),
                        sql("pow({base}, {exponent})"))
                .example("pow(2, 3)", "8.0")
                .example("pow(0, -1)", "real(+inf)")
                .example("pow(real(null), 2)", "real(null)")
                .build();
    }
}
