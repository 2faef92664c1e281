package org.stagewatch.kql.function.datetime;

import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class StartOfYear implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return Period.YEAR
                .startOverloads(ScalarFunction.named("startofyear"))
                .example("startofyear(datetime(2017-01-01 10:10:17))", "datetime(2017-01-01)")
                .example("startofyear(datetime(2017-01-01 10:10:17), 1)", "datetime(2018-01-01)")
                .example("startofyear(datetime(null))", "datetime(null)")
                .build();
    }
}
