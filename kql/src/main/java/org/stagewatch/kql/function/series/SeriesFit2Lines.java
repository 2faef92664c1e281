package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

/// Source: the manual page *series_fit_2lines()*.
final class SeriesFit2Lines implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("series_fit_2lines")
                .summary("The two lines that fit a series best, and how well, a column each.")
                .notes("Each line has at least two values, the first of which stands at 1; the right one begins at"
                        + " `split_idx`. The columns are null if there are fewer than four values, or anything but"
                        + " finite numbers; `rsquare` is null if all values are the same.")
                .overload(
                        DYNAMIC,
                        List.of(parameter("array", DYNAMIC, "The array of numbers.")),
                        java(SeriesFit2Lines::values))
                .column("rsquare", REAL)
                .column("split_idx", LONG)
                .column("variance", REAL)
                .column("rvariance", REAL)
                .column("line_fit", DYNAMIC)
                .column("right_rsquare", REAL)
                .column("right_slope", REAL)
                .column("right_interception", REAL)
                .column("right_variance", REAL)
                .column("right_rvariance", REAL)
                .column("left_rsquare", REAL)
                .column("left_slope", REAL)
                .column("left_interception", REAL)
                .column("left_variance", REAL)
                .column("left_rvariance", REAL)
                .example("toscalar(print series_fit_2lines(dynamic([1, 2, 3, 9, 7, 5])))", "1.0")
                .example("toscalar(print series_fit_2lines(dynamic([1, 2, 3])))", "real(null)")
                .build();
    }

    private static @Nullable String values(@Nullable Object[] arguments) {
        TwoLinesFit fit = TwoLinesFit.of(arguments[0]);
        if (fit == null) {
            return null;
        }
        List<Json> values = new ArrayList<>(fit.parts().values());
        values.addAll(TwoLinesFit.parts(fit.right()).values());
        values.addAll(TwoLinesFit.parts(fit.left()).values());
        return Json.array(values).text();
    }
}
