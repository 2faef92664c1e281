package org.stagewatch.kql.function.datetime;

import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class EndOfMonth implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return Period.MONTH
                .endOverloads(ScalarFunction.named("endofmonth"))
                .example("endofmonth(datetime(2017-01-01 10:10:17))", "datetime(2017-01-31 23:59:59.9999999)")
                .example("endofmonth(datetime(2017-01-01 10:10:17), 1)", "datetime(2017-02-28 23:59:59.9999999)")
                .example("endofmonth(datetime(null))", "datetime(null)")
                .build();
    }
}
