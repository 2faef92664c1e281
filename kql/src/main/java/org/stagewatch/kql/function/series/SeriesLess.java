package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesLess implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return PairWise.comparison("series_less", Comparison.LESS)
                .shape(DynamicShape.ARRAY)
                .summary("Which elements of the first series are less than those of the second.")
                .example("series_less(dynamic([1, 2, 4]), dynamic([4, 2, 1]))", "dynamic([true,false,false])")
                .example("series_less(dynamic([1]), dynamic(['é']))", "dynamic([null])")
                .build();
    }
}
