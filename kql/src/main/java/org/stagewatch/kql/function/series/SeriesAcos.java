package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesAcos implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ElementWise.ofReals("series_acos", Math::acos)
                .shape(DynamicShape.ARRAY)
                .summary("The arc cosine of each element of a series, in radians.")
                .example("series_acos(dynamic([1]))", "dynamic([0.0])")
                .example("series_acos(dynamic(['é']))", "dynamic([null])")
                .build();
    }
}
