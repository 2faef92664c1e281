package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesSubtract implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return PairWise.ofNumbers("series_subtract", (left, right) -> left - right, (left, right) -> left - right)
                .shape(DynamicShape.ARRAY)
                .summary("Subtracts the second series from the first, element by element.")
                .example("series_subtract(dynamic([1, 2, 4]), dynamic([4, 2]))", "dynamic([-3, 0, null])")
                .example("series_subtract(10, dynamic([1]))", "dynamic([9])")
                .build();
    }
}
