package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class SeriesFitLine implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("series_fit_line")
                .summary("The line that fits a series best, and how well, a column each.")
                .notes("The first value stands at 1. All are null if there are fewer than two values, or anything but"
                        + " finite numbers; `rsquare` is null if all values are the same.")
                .overload(
                        DYNAMIC,
                        List.of(parameter("series", DYNAMIC, "The array of numbers.")),
                        java(SeriesFitLine::values))
                .column("rsquare", REAL)
                .column("slope", REAL)
                .column("variance", REAL)
                .column("rvariance", REAL)
                .column("interception", REAL)
                .column("line_fit", DYNAMIC)
                .example("toscalar(print series_fit_line(dynamic([3, 5, 7])))", "1.0")
                .example("toscalar(print series_fit_line(dynamic([null])))", "real(null)")
                .build();
    }

    private static @Nullable String values(@Nullable Object[] arguments) {
        Map<String, Json> parts = LineFit.of(arguments[0]);
        return parts == null
                ? null
                : Json.array(new ArrayList<>(parts.values())).text();
    }
}
