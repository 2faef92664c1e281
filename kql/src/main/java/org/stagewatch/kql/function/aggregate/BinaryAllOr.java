package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.List;
import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.ResultName;

final class BinaryAllOr implements AggregateDefinition {
    @Override
    public AggregateFunction define() {
        return AggregateFunction.named("binary_all_or")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("The bits that are set in any value of a group.")
                .notes("Nulls are left out.")
                .overload(LONG, List.of(parameter("expr", LONG, "The values.")), sql("bit_or({expr})"))
                .example("datatable (x: long) [6, 1] | summarize binary_all_or(x)", "7")
                .example("datatable (x: long) [long(null)] | summarize binary_all_or(x)", "long(null)")
                .build();
    }
}
