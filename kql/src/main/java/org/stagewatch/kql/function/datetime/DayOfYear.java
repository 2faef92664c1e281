package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.INT;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class DayOfYear implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("dayofyear")
                .summary("The day of the year, 1 to 366.")
                .overload(
                        INT,
                        List.of(parameter("date", DATETIME, "The moment.")),
                        Calendar.sqlOfDate("CAST(dayofyear({calendar}) AS INT)", "CAST(dayofyear({calendar}) AS INT)"))
                .example("dayofyear(datetime(2024-02-09 10:20))", "int(40)")
                .example("dayofyear(datetime(null))", "int(null)")
                .build();
    }
}
