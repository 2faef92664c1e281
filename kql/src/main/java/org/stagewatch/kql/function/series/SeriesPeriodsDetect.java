package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.NUMBER;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ScalarFunction;

/// Bound, and refused where it is to run: how Kusto scores a period is not published.
final class SeriesPeriodsDetect implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        Implementation refused = Undocumented.because("how Kusto scores a period is not published");
        Parameter series = parameter("series", DYNAMIC, "The array of numbers.");
        Parameter minPeriod = parameter("min_period", NUMBER, "The shortest period to look for.");
        Parameter maxPeriod = parameter("max_period", NUMBER, "The longest period to look for.");
        Parameter numPeriods = parameter("num_periods", LONG, "How many periods to give at most.");
        return ScalarFunction.named("series_periods_detect")
                .summary("The most significant periods of a series, and their scores.")
                .overload(DYNAMIC, List.of(series, minPeriod, maxPeriod, numPeriods), refused)
                .column("periods", DYNAMIC)
                .column("scores", DYNAMIC)
                .build();
    }
}
