package org.stagewatch.kql.function.sketch;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

final class PercentileTdigest implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("percentile_tdigest")
                .resultName(ResultName.PREFIX_AND_FIRST_ARGUMENT)
                .summary("A percentile from a sketch.")
                .notes("Exact, by nearest rank as `percentile`. With a type as third argument, a value of that type.")
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("tdigest", DYNAMIC, "What `tdigest` or `tdigest_merge` gave."),
                                parameter("percentile", REAL, "The percentile, 0 to 100.")),
                        java(PercentileTdigest::percentile))
                .example(
                        "percentile_tdigest(toscalar(range x from 1 to 9 step 1 | summarize tdigest(x)), 50)",
                        "dynamic(5)")
                .example(
                        "percentile_tdigest(toscalar(range x from 1 to 9 step 1 | summarize tdigest(x)), 50, typeof(long))",
                        "5")
                .example("percentile_tdigest(dynamic(null), 50)", "dynamic(null)")
                .build();
    }

    private static @Nullable String percentile(@Nullable Object[] arguments) {
        Spread spread = Spread.of(arguments[0]);
        return spread == null || !(arguments[1] instanceof Double percent) || percent.isNaN()
                ? null
                : spread.json(spread.percentile(percent)).text();
    }
}
