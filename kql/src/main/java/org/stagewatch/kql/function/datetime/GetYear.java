package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.INT;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class GetYear implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("getyear")
                .summary("The year.")
                .overload(
                        INT,
                        List.of(parameter("date", DATETIME, "The moment.")),
                        Calendar.sqlOfDate("CAST(year({calendar}) AS INT)", "CAST(year({calendar}) AS INT)"))
                .example("getyear(datetime(2024-02-09 10:20))", "int(2024)")
                .example("getyear(datetime(null))", "int(null)")
                .build();
    }
}
