package org.stagewatch.kql.function.datetime;

import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class EndOfYear implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return Period.YEAR
                .endOverloads(ScalarFunction.named("endofyear"))
                .example("endofyear(datetime(2017-01-01 10:10:17))", "datetime(2017-12-31 23:59:59.9999999)")
                .example("endofyear(datetime(2017-01-01 10:10:17), 1)", "datetime(2018-12-31 23:59:59.9999999)")
                .example("endofyear(datetime(null))", "datetime(null)")
                .build();
    }
}
