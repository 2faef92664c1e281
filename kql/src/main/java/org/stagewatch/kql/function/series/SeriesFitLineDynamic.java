package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class SeriesFitLineDynamic implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("series_fit_line_dynamic")
                .shape(DynamicShape.BAG)
                .summary("The line that fits a series best, and how well, in a bag.")
                .notes("The first value stands at 1. The result is null if there are fewer than two values, or anything"
                        + " but finite numbers; `rsquare` is null if all values are the same.")
                .overload(
                        DYNAMIC,
                        List.of(parameter("series", DYNAMIC, "The array of numbers.")),
                        java(SeriesFitLineDynamic::bag))
                .example("series_fit_line_dynamic(dynamic([3, 5, 7])).slope", "dynamic(2.0)")
                .example("series_fit_line_dynamic(dynamic(['é', 5]))", "dynamic(null)")
                .build();
    }

    private static @Nullable String bag(@Nullable Object[] arguments) {
        Map<String, Json> parts = LineFit.of(arguments[0]);
        return parts == null ? null : new Json.Bag(parts).text();
    }
}
