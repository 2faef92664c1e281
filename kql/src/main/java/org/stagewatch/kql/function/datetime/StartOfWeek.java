package org.stagewatch.kql.function.datetime;

import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class StartOfWeek implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return Period.WEEK
                .startOverloads(ScalarFunction.named("startofweek"))
                .example("startofweek(datetime(2017-01-01 10:10:17))", "datetime(2017-01-01)")
                .example("startofweek(datetime(2017-01-01 10:10:17), 1)", "datetime(2017-01-08)")
                .example("startofweek(datetime(null))", "datetime(null)")
                .build();
    }
}
