package org.stagewatch.kql.function.sketch;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class PercentilesArrayTdigest implements FunctionDefinition {
    private static final Parameter SKETCH = parameter("tdigest", DYNAMIC, "What `tdigest` or `tdigest_merge` gave.");

    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("percentiles_array_tdigest")
                .summary("Several percentiles from a sketch.")
                .notes("Exact, by nearest rank as `percentiles_array`.")
                .overload(
                        DYNAMIC,
                        List.of(
                                SKETCH,
                                parameter(
                                        "percentiles",
                                        ParameterType.oneOf(DYNAMIC),
                                        "The percentiles, 0 to 100, in an array.")),
                        java(arguments -> {
                            List<Json> listed = arguments[1] instanceof String text ? Json.parseArray(text) : null;
                            return listed == null ? null : percentiles(arguments[0], listed);
                        }))
                .overload(
                        DYNAMIC,
                        List.of(
                                SKETCH,
                                parameter("percentile", REAL, "A percentile, 0 to 100.")
                                        .repeated()),
                        java(arguments -> percentiles(
                                arguments[0],
                                Arrays.stream(arguments)
                                        .skip(1)
                                        .map(percent -> percent instanceof Double number ? Json.of(number) : Json.NULL)
                                        .toList())))
                .example(
                        "percentiles_array_tdigest(toscalar(range x from 1 to 9 step 1 | summarize tdigest(x)), 0, 50, 100)",
                        "dynamic([1, 5, 9])")
                .example(
                        "percentiles_array_tdigest(toscalar(range x from 1 to 9 step 1 | summarize tdigest(x)), dynamic([90]))",
                        "dynamic([9])")
                .example("percentiles_array_tdigest(dynamic(null), 50)", "dynamic(null)")
                .build();
    }

    private static @Nullable String percentiles(@Nullable Object sketch, List<Json> percents) {
        Spread spread = Spread.of(sketch);
        if (spread == null) {
            return null;
        }
        List<Json> values = new ArrayList<>();
        for (Json percent : percents) {
            values.add(
                    percent instanceof Json.Number number
                            ? spread.json(spread.percentile(number.doubleValue()))
                            : Json.NULL);
        }
        return Json.array(values).text();
    }
}
