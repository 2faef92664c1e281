package org.stagewatch.kql.function.datetime;

import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class EndOfDay implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return Period.DAY
                .endOverloads(ScalarFunction.named("endofday"))
                .example("endofday(datetime(2017-01-01 10:10:17))", "datetime(2017-01-01 23:59:59.9999999)")
                .example("endofday(datetime(2017-01-01 10:10:17), 1)", "datetime(2017-01-02 23:59:59.9999999)")
                .example("endofday(datetime(null))", "datetime(null)")
                .build();
    }
}
