package org.stagewatch.kql.function.datetime;

import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class StartOfMonth implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return Period.MONTH
                .startOverloads(ScalarFunction.named("startofmonth"))
                .example("startofmonth(datetime(2017-01-01 10:10:17))", "datetime(2017-01-01)")
                .example("startofmonth(datetime(2017-01-01 10:10:17), 1)", "datetime(2017-02-01)")
                .example("startofmonth(datetime(null))", "datetime(null)")
                .build();
    }
}
