package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesDivide implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return PairWise.ofReals("series_divide", (left, right) -> left / right)
                .shape(DynamicShape.ARRAY)
                .summary("Divides the first series by the second, element by element.")
                .example("series_divide(dynamic([1, 2, 4]), dynamic([4, 2, 0]))", "dynamic([0.25, 1.0, 'Infinity'])")
                .example("series_divide(dynamic([1, 'é']), 2)", "dynamic([0.5, null])")
                .build();
    }
}
