package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesCos implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ElementWise.ofReals("series_cos", Math::cos)
                .shape(DynamicShape.ARRAY)
                .summary("The cosine of each element of a series in radians.")
                .example("series_cos(dynamic([0, null]))", "dynamic([1.0, null])")
                .example("series_cos(dynamic(['é']))", "dynamic([null])")
                .build();
    }
}
