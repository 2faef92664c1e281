package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesAtan implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ElementWise.ofReals("series_atan", Math::atan)
                .shape(DynamicShape.ARRAY)
                .summary("The arc tangent of each element of a series, in radians.")
                .example("series_atan(dynamic([0]))", "dynamic([0.0])")
                .example("series_atan(dynamic(['é']))", "dynamic([null])")
                .build();
    }
}
