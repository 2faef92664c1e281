package org.stagewatch.kql.function.math;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Overload.Nulls.FROM_ARGUMENTS;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ReturnType.exactly;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

final class BinaryXor implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("binary_xor")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("The bits that are set in one of two numbers but not in both.")
                .overload(
                        exactly(LONG),
                        List.of(parameter("value1", LONG, "A number."), parameter("value2", LONG, "Another.")),
                        FROM_ARGUMENTS,
                        sql(DUCKDB, "xor({value1}, {value2})"),
                        sql(SPARK, "{value1} ^ {value2}"))
                .example("binary_xor(5, 3)", "6")
                .example("binary_xor(long(null), 3)", "long(null)")
                .build();
    }
}
