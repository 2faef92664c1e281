package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesExp implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ElementWise.ofReals("series_exp", Math::exp)
                .shape(DynamicShape.ARRAY)
                .summary("The exponential of each element of a series.")
                .example("series_exp(dynamic([0, null]))", "dynamic([1.0, null])")
                .example("series_exp(dynamic(['é']))", "dynamic([null])")
                .build();
    }
}
