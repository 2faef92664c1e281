package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.INT;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class DayOfMonth implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("dayofmonth")
                .summary("The day of the month, 1 to 31.")
                .overload(
                        INT,
                        List.of(parameter("date", DATETIME, "The moment.")),
                        Calendar.sqlOfDate("CAST(day({calendar}) AS INT)", "CAST(day({calendar}) AS INT)"))
                .example("dayofmonth(datetime(2024-02-09 10:20))", "int(9)")
                .example("dayofmonth(datetime(null))", "int(null)")
                .build();
    }
}
