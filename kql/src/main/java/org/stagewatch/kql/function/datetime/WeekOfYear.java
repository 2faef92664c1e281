package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.INT;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class WeekOfYear implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("week_of_year")
                .alias("weekofyear")
                .summary("The week of the year by ISO 8601, 1 to 53.")
                .notes("The week with the year's first Thursday is the first.")
                .overload(
                        INT,
                        List.of(parameter("date", DATETIME, "The moment.")),
                        Calendar.sqlOfDate("CAST(week({calendar}) AS INT)", "CAST(weekofyear({calendar}) AS INT)"))
                .example("week_of_year(datetime(2024-02-09 10:20))", "int(6)")
                .example("week_of_year(datetime(null))", "int(null)")
                .build();
    }
}
