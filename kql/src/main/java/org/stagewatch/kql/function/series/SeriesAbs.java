package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesAbs implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ElementWise.ofNumbers("series_abs", Math::abs, Math::abs)
                .summary("The absolute value of each element of a series.")
                .example("series_abs(dynamic([-6.5, 0, 'é']))", "dynamic([6.5, 0.0, null])")
                .example("series_abs(dynamic([-6, 0]))", "dynamic([6, 0])")
                .build();
    }
}
