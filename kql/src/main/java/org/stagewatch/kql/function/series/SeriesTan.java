package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesTan implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ElementWise.ofReals("series_tan", Math::tan)
                .shape(DynamicShape.ARRAY)
                .summary("The tangent of each element of a series in radians.")
                .example("series_tan(dynamic([0]))", "dynamic([0.0])")
                .example("series_tan(dynamic(['é']))", "dynamic([null])")
                .build();
    }
}
