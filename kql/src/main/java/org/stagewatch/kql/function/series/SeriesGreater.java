package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesGreater implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return PairWise.comparison("series_greater", Comparison.GREATER)
                .shape(DynamicShape.ARRAY)
                .summary("Which elements of the first series are greater than those of the second.")
                .example("series_greater(dynamic([1, 2, 4]), dynamic([4, 2, 1]))", "dynamic([false,false,true])")
                .example("series_greater(dynamic([1]), dynamic(['é']))", "dynamic([null])")
                .build();
    }
}
