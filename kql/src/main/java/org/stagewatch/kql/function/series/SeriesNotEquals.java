package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesNotEquals implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return PairWise.comparison("series_not_equals", Comparison.NOT_EQUAL)
                .shape(DynamicShape.ARRAY)
                .summary("Which elements of two series differ.")
                .example("series_not_equals(dynamic([1, 2, 4]), dynamic([4, 2, 1]))", "dynamic([true,false,true])")
                .example("series_not_equals(dynamic([1]), dynamic(['é']))", "dynamic([null])")
                .build();
    }
}
