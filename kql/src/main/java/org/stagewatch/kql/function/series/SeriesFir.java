package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

/// Source: the manual page *series_fir()*.
final class SeriesFir implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        Parameter series = parameter("series", DYNAMIC, "The array of numbers.");
        Parameter filter = parameter("filter", DYNAMIC, "The coefficients of the filter.");
        Parameter normalize = parameter("normalize", BOOL, "Whether the coefficients are divided by their sum.");
        Parameter center = parameter("center", BOOL, "Whether the filter reaches to both sides of a value.");
        return ScalarFunction.named("series_fir")
                .resultName(ResultName.FIRST_ARGUMENT)
                .shape(DynamicShape.ARRAY)
                .summary("Applies a finite impulse response filter to a series.")
                .notes("Values before and behind the series count as 0. If it isn't said, a filter without negative"
                        + " coefficients is divided by its sum. The result is null if anything but finite numbers is"
                        + " given, or a filter of even length is to be centered.")
                .overload(DYNAMIC, List.of(series, filter), java(SeriesFir::filter))
                .overload(DYNAMIC, List.of(series, filter, normalize), java(SeriesFir::filter))
                .overload(DYNAMIC, List.of(series, filter, normalize, center), java(SeriesFir::filter))
                .example("series_fir(dynamic([2, 4, 8]), dynamic([1, 1]))", "dynamic([1.0, 3.0, 6.0])")
                .example("series_fir(dynamic([2, 2, 3]), dynamic([1, -1]), false)", "dynamic([2.0, 0.0, 1.0])")
                .example("series_fir(dynamic([0, 3, 0]), dynamic([1, 1, 1]), true, true)", "dynamic([1.0, 1.0, 1.0])")
                .example("series_fir(dynamic(['é']), dynamic([1]))", "dynamic(null)")
                .build();
    }

    private static @Nullable String filter(@Nullable Object[] arguments) {
        Series series = Series.of(arguments[0]);
        Series filter = Series.of(arguments[1]);
        double[] values = series == null ? null : series.finite();
        double[] coefficients = filter == null ? null : filter.finite();
        if (values == null || coefficients == null || coefficients.length == 0) {
            return null;
        }
        boolean hasNegative = Arrays.stream(coefficients).anyMatch(coefficient -> coefficient < 0);
        boolean isNormalized = arguments.length > 2 ? Boolean.TRUE.equals(arguments[2]) : !hasNegative;
        boolean isCentered = arguments.length > 3 && Boolean.TRUE.equals(arguments[3]);
        double sum = isNormalized ? Arrays.stream(coefficients).sum() : 1;
        if ((isNormalized && hasNegative) || sum == 0 || (isCentered && coefficients.length % 2 == 0)) {
            return null;
        }
        int ahead = isCentered ? coefficients.length / 2 : 0;
        double[] filtered = new double[values.length];
        for (int index = 0; index < values.length; index++) {
            double total = 0;
            for (int tap = 0; tap < coefficients.length; tap++) {
                int place = index + ahead - tap;
                if (place >= 0 && place < values.length) {
                    total += coefficients[tap] * values[place];
                }
            }
            filtered[index] = total / sum;
        }
        return Series.json(filtered).text();
    }
}
