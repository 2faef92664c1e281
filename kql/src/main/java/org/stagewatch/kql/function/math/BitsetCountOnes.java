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

final class BitsetCountOnes implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("bitset_count_ones")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("How many bits of a number are set.")
                .overload(
                        exactly(LONG),
                        List.of(parameter("value", LONG, "The number.")),
                        FROM_ARGUMENTS,
                        sql("CAST(bit_count({value}) AS BIGINT)"))
                .example("bitset_count_ones(42)", "3")
                .example("bitset_count_ones(-1)", "64")
                .example("bitset_count_ones(long(null))", "long(null)")
                .build();
    }
}
