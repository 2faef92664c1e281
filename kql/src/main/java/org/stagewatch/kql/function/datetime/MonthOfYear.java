package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class MonthOfYear implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("monthofyear")
                .summary("The month of the year, 1 to 12.")
                .overload(
                        LONG,
                        List.of(parameter("date", DATETIME, "The moment.")),
                        Calendar.sqlOfDate("CAST(month({calendar}) AS BIGINT)", "CAST(month({calendar}) AS BIGINT)"))
                .example("monthofyear(datetime(2024-02-09 10:20))", "2")
                .example("monthofyear(datetime(null))", "long(null)")
                .build();
    }
}
