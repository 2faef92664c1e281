package org.stagewatch.kql.function.datetime;

import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class EndOfWeek implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return Period.WEEK
                .endOverloads(ScalarFunction.named("endofweek"))
                .example("endofweek(datetime(2017-01-01 10:10:17))", "datetime(2017-01-07 23:59:59.9999999)")
                .example("endofweek(datetime(2017-01-01 10:10:17), 1)", "datetime(2017-01-14 23:59:59.9999999)")
                .example("endofweek(datetime(null))", "datetime(null)")
                .build();
    }
}
