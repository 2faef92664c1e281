package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesAdd implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return PairWise.ofNumbers("series_add", Long::sum, Double::sum)
                .shape(DynamicShape.ARRAY)
                .summary("Adds two series, element by element.")
                .example("series_add(dynamic([1, 2, 4]), dynamic([4, 2, 1]))", "dynamic([5, 4, 5])")
                .example("series_add(dynamic([1, 2.5, null]), 1)", "dynamic([2.0, 3.5, null])")
                .build();
    }
}
