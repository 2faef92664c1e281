package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesCeiling implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ElementWise.ofNumbers("series_ceiling", whole -> whole, Math::ceil)
                .summary("Rounds each element of a series up.")
                .example("series_ceiling(dynamic([-1.5, 1, 2.5]))", "dynamic([-1.0, 1.0, 3.0])")
                .example("series_ceiling(dynamic([2, null]))", "dynamic([2, null])")
                .build();
    }
}
