package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesFloor implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ElementWise.ofNumbers("series_floor", whole -> whole, Math::floor)
                .shape(DynamicShape.ARRAY)
                .summary("Rounds each element of a series down.")
                .example("series_floor(dynamic([-1.5, 1, 2.5]))", "dynamic([-2.0, 1.0, 2.0])")
                .example("series_floor(dynamic([2, null]))", "dynamic([2, null])")
                .build();
    }
}
