package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesSin implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ElementWise.ofReals("series_sin", Math::sin)
                .shape(DynamicShape.ARRAY)
                .summary("The sine of each element of a series in radians.")
                .example("series_sin(dynamic([0]))", "dynamic([0.0])")
                .example("series_sin(dynamic(['é']))", "dynamic([null])")
                .build();
    }
}
