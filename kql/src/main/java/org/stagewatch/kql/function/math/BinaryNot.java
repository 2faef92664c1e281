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

final class BinaryNot implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("binary_not")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("A number with each bit turned over.")
                .overload(
                        exactly(LONG),
                        List.of(parameter("value", LONG, "The number.")),
                        FROM_ARGUMENTS,
                        sql("~{value}"))
                .example("binary_not(5)", "-6")
                .example("binary_not(long(null))", "long(null)")
                .build();
    }
}
