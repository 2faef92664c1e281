package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.INT;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class GetMonth implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("getmonth")
                .summary("The month of the year, 1 to 12.")
                .overload(
                        INT,
                        List.of(parameter("date", DATETIME, "The moment.")),
                        Calendar.sqlOfDate("CAST(month({calendar}) AS INT)", "CAST(month({calendar}) AS INT)"))
                .example("getmonth(datetime(2024-02-09 10:20))", "int(2)")
                .example("getmonth(datetime(null))", "int(null)")
                .build();
    }
}
