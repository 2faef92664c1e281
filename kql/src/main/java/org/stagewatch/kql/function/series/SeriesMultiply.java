package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesMultiply implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return PairWise.ofNumbers("series_multiply", (left, right) -> left * right, (left, right) -> left * right)
                .shape(DynamicShape.ARRAY)
                .summary("Multiplies two series, element by element.")
                .example("series_multiply(dynamic([1, 2, 4]), dynamic([4, 2, 1]))", "dynamic([4, 4, 4])")
                .example("series_multiply(dynamic([2, null]), 1.5)", "dynamic([3.0, null])")
                .build();
    }
}
