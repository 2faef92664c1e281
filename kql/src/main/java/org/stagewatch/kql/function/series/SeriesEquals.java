package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesEquals implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return PairWise.comparison("series_equals", Comparison.EQUAL)
                .shape(DynamicShape.ARRAY)
                .summary("Which elements of two series are equal.")
                .example("series_equals(dynamic([1, 2, 4]), dynamic([4, 2, 1]))", "dynamic([false,true,false])")
                .example("series_equals(dynamic([1]), dynamic(['é']))", "dynamic([null])")
                .build();
    }
}
