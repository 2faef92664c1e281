package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesAsin implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ElementWise.ofReals("series_asin", Math::asin)
                .shape(DynamicShape.ARRAY)
                .summary("The arc sine of each element of a series, in radians.")
                .example("series_asin(dynamic([0, 'é', 2]))", "dynamic([0.0, null, 'NaN'])")
                .example("series_asin(dynamic([]))", "dynamic([])")
                .build();
    }
}
