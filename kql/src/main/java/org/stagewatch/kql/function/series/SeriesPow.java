package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesPow implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return PairWise.ofReals("series_pow", Math::pow)
                .shape(DynamicShape.ARRAY)
                .summary("Raises the first series to the power of the second, element by element.")
                .example("series_pow(dynamic([1, 2, 3, 4]), dynamic([1, 2, 3, 0.5]))", "dynamic([1.0, 4.0, 27.0, 2.0])")
                .example("series_pow(dynamic([2, null]), 3)", "dynamic([8.0, null])")
                .build();
    }
}
