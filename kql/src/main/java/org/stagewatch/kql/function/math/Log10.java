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

final class Log10 implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("log10")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("The logarithm of a number to base 10.")
                .overload(
                        exactly(REAL),
                        List.of(parameter("number", REAL, "The number.")),
                        FROM_ARGUMENTS,
                        sql(
                                "CASE WHEN {number} < 0 THEN CAST('NaN' AS DOUBLE) WHEN {number} = 0 THEN CAST('-Infinity' AS DOUBLE) ELSE log10({number}) END"))
                .example("log10(1000)", "3.0")
                .example("log10(real(null))", "real(null)")
                .example("log10(-1)", "real(nan)")
                .build();
    }
}
