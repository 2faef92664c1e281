package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesProduct implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("series_product")
                .summary("The product of a series' elements.")
                .notes("The result is null if the value is no array or holds anything but numbers.")
                .overload(
                        REAL,
                        List.of(parameter("series", DYNAMIC, "The array of numbers.")),
                        java(SeriesProduct::product))
                .example("series_product(dynamic([1, 2, 3, 4]))", "24.0")
                .example("series_product(dynamic([1, 'é']))", "real(null)")
                .build();
    }

    private static @Nullable Double product(@Nullable Object[] arguments) {
        Series series = Series.of(arguments[0]);
        if (series == null) {
            return null;
        }
        double product = 1;
        for (Number value : series.values()) {
            if (value == null) {
                return null;
            }
            product *= value.doubleValue();
        }
        return product;
    }
}
