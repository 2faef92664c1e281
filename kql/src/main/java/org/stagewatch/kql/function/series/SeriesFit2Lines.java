package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ScalarFunction;

/// Bound, and refused where it is to run: which splits of the series Kusto tries is not documented.
final class SeriesFit2Lines implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        Implementation refused = Undocumented.because("which splits of the series Kusto tries is not documented");
        Parameter array = parameter("array", DYNAMIC, "The array of numbers.");
        return ScalarFunction.named("series_fit_2lines")
                .summary("The two lines that fit a series best, and how well, a column each.")
                .overload(DYNAMIC, List.of(array), refused)
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
                .build();
    }
}
