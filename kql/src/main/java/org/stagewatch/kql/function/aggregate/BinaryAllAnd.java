package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.List;
import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.ResultName;

final class BinaryAllAnd implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return AggregateFunction.named("binary_all_and")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("The bits that are set in all values of a group.")
                .notes("Nulls are left out.")
                .overload(LONG, List.of(parameter("expr", LONG, "The values.")), sql("bit_and({expr})"))
                .example("datatable (x: long) [7, 5] | summarize binary_all_and(x)", "5")
                .example("datatable (x: long) [7, long(null)] | summarize binary_all_and(x)", "7")
                .build();
    }
}
