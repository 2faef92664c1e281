package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.List;
import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.ResultName;

final class BinaryAllXor implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return AggregateFunction.named("binary_all_xor")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("The bits that are set in an odd number of values of a group.")
                .notes("Nulls are left out.")
                .overload(LONG, List.of(parameter("expr", LONG, "The values.")), sql("bit_xor({expr})"))
                .example("datatable (x: long) [6, 3] | summarize binary_all_xor(x)", "5")
                .example("datatable (x: long) [6, long(null)] | summarize binary_all_xor(x)", "6")
                .build();
    }
}
