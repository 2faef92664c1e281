package org.stagewatch.kql.function.datetime;

import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

final class StartOfDay implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return Period.DAY
                .startOverloads(ScalarFunction.named("startofday"))
                .resultName(ResultName.FIRST_ARGUMENT)
                .example("startofday(datetime(2017-01-01 10:10:17))", "datetime(2017-01-01)")
                .example("startofday(datetime(2017-01-01 10:10:17), 1)", "datetime(2017-01-02)")
                .example("startofday(datetime(null))", "datetime(null)")
                .build();
    }
}
