package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ScalarFunction;

/// Bound, and refused where it is to run: which splits of the series Kusto tries is not documented.
final class SeriesFit2LinesDynamic implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        Implementation refused = Undocumented.because("which splits of the series Kusto tries is not documented");
        Parameter series = parameter("series", DYNAMIC, "The array of numbers.");
        return ScalarFunction.named("series_fit_2lines_dynamic")
                .summary("The two lines that fit a series best, and how well, in a bag.")
                .overload(DYNAMIC, List.of(series), refused)
                .build();
    }
}
