package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.NUMBER;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ScalarFunction;

/// Bound, and refused where it is to run: how Kusto scores a period is not published.
final class SeriesPeriodsValidate implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        Implementation refused = Undocumented.because("how Kusto scores a period is not published");
        Parameter series = parameter("series", DYNAMIC, "The array of numbers.");
        Parameter period = parameter("period", NUMBER, "A period to score.");
        return ScalarFunction.named("series_periods_validate")
                .summary("How significant given periods of a series are.")
                .overload(DYNAMIC, List.of(series, period.repeated()), refused)
                .column("periods", DYNAMIC)
                .column("scores", DYNAMIC)
                .build();
    }
}
