package org.stagewatch.kql.function.series;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesSign implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ElementWise.named("series_sign", SeriesSign::signs)
                .shape(DynamicShape.ARRAY)
                .summary("The sign of each element of a series: -1, 0 or 1.")
                .example("series_sign(dynamic([-6.5, 0, 8, null]))", "dynamic([-1, 0, 1, null])")
                .example("series_sign(dynamic([]))", "dynamic([])")
                .build();
    }

    private static Series signs(Series series) {
        List<@Nullable Number> signs = new ArrayList<>();
        for (Number value : series.values()) {
            boolean hasSign = value != null && !Double.isNaN(value.doubleValue());
            signs.add(value != null && hasSign ? (Number) (long) Math.signum(value.doubleValue()) : null);
        }
        return new Series(signs);
    }
}
