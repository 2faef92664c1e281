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

final class Log2 implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("log2")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("The logarithm of a number to base 2.")
                .overload(
                        exactly(REAL),
                        List.of(parameter("number", REAL, "The number.")),
                        FROM_ARGUMENTS,
                        sql(
                                "CASE WHEN {number} < 0 THEN CAST('NaN' AS DOUBLE) WHEN {number} = 0 THEN CAST('-Infinity' AS DOUBLE) ELSE log2({number}) END"))
                .example("log2(8)", "3.0")
                .example("log2(real(null))", "real(null)")
                .example("log2(-1)", "real(nan)")
                .build();
    }
}
