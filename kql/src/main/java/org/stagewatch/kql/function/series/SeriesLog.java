package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesLog implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ElementWise.ofReals("series_log", Math::log)
                .shape(DynamicShape.ARRAY)
                .summary("The natural logarithm of each element of a series.")
                .example("series_log(dynamic([1, 0]))", "dynamic([0.0, '-Infinity'])")
                .example("series_log(dynamic([null]))", "dynamic([null])")
                .build();
    }
}
