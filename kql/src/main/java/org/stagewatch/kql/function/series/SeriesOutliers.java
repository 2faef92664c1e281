package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.INTEGER;
import static org.stagewatch.kql.function.ParameterType.NUMBER;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

/// Bound, and refused where it is to run: how Kusto scales the scores is not documented.
final class SeriesOutliers implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        Implementation refused = Undocumented.because("how Kusto scales the scores is not documented");
        Parameter series = parameter("series", DYNAMIC, "The array of numbers.");
        Parameter kind = parameter("kind", STRING, "How values are scored.");
        Parameter ignoreVal = parameter("ignore_val", NUMBER, "What stands for a missing value.");
        Parameter minPercentile = parameter("min_percentile", NUMBER, "The lower percentile of what is normal.");
        Parameter maxPercentile = parameter("max_percentile", NUMBER, "The upper percentile of what is normal.");
        Parameter testPoints = parameter("test_points", INTEGER, "How many values at the end are not learned from.");
        return ScalarFunction.named("series_outliers")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("Scores the values of a series by how far they lie outside.")
                .overload(DYNAMIC, List.of(series), refused)
                .overload(DYNAMIC, List.of(series, kind), refused)
                .overload(DYNAMIC, List.of(series, kind, ignoreVal), refused)
                .overload(DYNAMIC, List.of(series, kind, ignoreVal, minPercentile), refused)
                .overload(DYNAMIC, List.of(series, kind, ignoreVal, minPercentile, maxPercentile), refused)
                .overload(DYNAMIC, List.of(series, kind, ignoreVal, minPercentile, maxPercentile, testPoints), refused)
                .build();
    }
}
