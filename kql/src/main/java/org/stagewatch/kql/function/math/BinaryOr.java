package org.stagewatch.kql.function.math;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Overload.Nulls.FROM_ARGUMENTS;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ReturnType.exactly;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

final class BinaryOr implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("binary_or")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("The bits that are set in either of two numbers.")
                .overload(
                        exactly(LONG),
                        List.of(parameter("value1", LONG, "A number."), parameter("value2", LONG, "Another.")),
                        FROM_ARGUMENTS,
                        sql("{value1} | {value2}"))
                .example("binary_or(5, 3)", "7")
                .example("binary_or(long(null), 3)", "long(null)")
                .build();
    }
}
