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

/// Source: the manual page *series_fit_2lines_dynamic()*.
final class SeriesFit2LinesDynamic implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("series_fit_2lines_dynamic")
                .shape(DynamicShape.BAG)
                .summary("The two lines that fit a series best, and how well, in a bag.")
                .notes("As `series_fit_2lines`, with a bag for each line.")
                .overload(
                        DYNAMIC,
                        List.of(parameter("series", DYNAMIC, "The array of numbers.")),
                        java(SeriesFit2LinesDynamic::bag))
                .example("series_fit_2lines_dynamic(dynamic([1, 2, 3, 9, 7, 5])).split_idx", "dynamic(3)")
                .example("series_fit_2lines_dynamic(dynamic([1, 2, 3, 9, 7, 5])).right.slope", "dynamic(-2.0)")
                .example("series_fit_2lines_dynamic(dynamic([1, 2, 3, 9, 7, 5])).left.interception", "dynamic(0.0)")
                .example("series_fit_2lines_dynamic(dynamic([1, 'é', 3, 9]))", "dynamic(null)")
                .build();
    }

    private static @Nullable String bag(@Nullable Object[] arguments) {
        TwoLinesFit fit = TwoLinesFit.of(arguments[0]);
        if (fit == null) {
            return null;
        }
        Map<String, Json> parts = fit.parts();
        parts.put("right", new Json.Bag(TwoLinesFit.parts(fit.right())));
        parts.put("left", new Json.Bag(TwoLinesFit.parts(fit.left())));
        return new Json.Bag(parts).text();
    }
}
