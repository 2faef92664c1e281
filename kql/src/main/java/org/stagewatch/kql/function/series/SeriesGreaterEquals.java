package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesGreaterEquals implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return PairWise.comparison("series_greater_equals", Comparison.GREATER_OR_EQUAL)
                .shape(DynamicShape.ARRAY)
                .summary("Which elements of the first series are greater or equal to those of the second.")
                .example("series_greater_equals(dynamic([1, 2, 4]), dynamic([4, 2, 1]))", "dynamic([false,true,true])")
                .example("series_greater_equals(dynamic([1]), dynamic(['é']))", "dynamic([null])")
                .build();
    }
}
