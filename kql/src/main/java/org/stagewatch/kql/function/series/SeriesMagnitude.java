package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesMagnitude implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("series_magnitude")
                .summary("The Euclidean length of a series, taken as a vector.")
                .notes("What is no number is left out; the result of an empty array is null.")
                .overload(
                        REAL,
                        List.of(parameter("series", DYNAMIC, "The array of numbers.")),
                        java(SeriesMagnitude::magnitude))
                .example("series_magnitude(dynamic([3, 4, 'é']))", "5.0")
                .example("series_magnitude(dynamic([]))", "real(null)")
                .build();
    }

    private static @Nullable Double magnitude(@Nullable Object[] arguments) {
        Series series = Series.of(arguments[0]);
        return series == null || series.length() == 0
                ? null
                : (Double) Math.sqrt(Products.of(series, series).between());
    }
}
