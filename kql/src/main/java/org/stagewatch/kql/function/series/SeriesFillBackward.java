package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.javaWithNulls;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class SeriesFillBackward implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("series_fill_backward")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("Fills the gaps of a series with the value behind each.")
                .notes("Gaps at the end stay.")
                .overload(DYNAMIC, List.of(Gaps.SERIES), javaWithNulls(SeriesFillBackward::fill))
                .overload(DYNAMIC, List.of(Gaps.SERIES, Gaps.PLACEHOLDER), javaWithNulls(SeriesFillBackward::fill))
                .example("series_fill_backward(dynamic([111, null, 36, null]))", "dynamic([111, 36, 36, null])")
                .example("series_fill_backward(dynamic([7, -1, 8]), -1)", "dynamic([7, 8, 8])")
                .build();
    }

    private static @Nullable String fill(@Nullable Object[] arguments) {
        Gaps gaps = Gaps.of(arguments, 1);
        return gaps == null ? null : Json.array(gaps.filled(gaps.after())).text();
    }
}
