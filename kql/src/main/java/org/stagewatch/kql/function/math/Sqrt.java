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

final class Sqrt implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("sqrt")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("The square root of a number; NaN of a negative one.")
                .overload(
                        exactly(REAL),
                        List.of(parameter("number", REAL, "The number.")),
                        FROM_ARGUMENTS,
                        sql("CASE WHEN {number} < 0 THEN CAST('NaN' AS DOUBLE) ELSE sqrt({number}) END"))
                .example("sqrt(4)", "2.0")
                .example("sqrt(real(null))", "real(null)")
                .example("sqrt(-1)", "real(nan)")
                .build();
    }
}
