package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

/// Source: the recursive formula of the manual page *series_iir()*.
final class SeriesIir implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("series_iir")
                .resultName(ResultName.FIRST_ARGUMENT)
                .shape(DynamicShape.ARRAY)
                .summary("Applies an infinite impulse response filter to a series.")
                .notes("The result is null if anything but finite numbers is given, or the first denominator is 0.")
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("series", DYNAMIC, "The array of numbers."),
                                parameter("numerators", DYNAMIC, "The coefficients of the values."),
                                parameter("denominators", DYNAMIC, "The coefficients of the earlier results.")),
                        java(SeriesIir::filter))
                .example("series_iir(dynamic([1, 2, 3]), dynamic([1]), dynamic([1, -1]))", "dynamic([1.0, 3.0, 6.0])")
                .example("series_iir(dynamic(['é']), dynamic([1]), dynamic([1]))", "dynamic(null)")
                .build();
    }

    private static @Nullable String filter(@Nullable Object[] arguments) {
        Series series = Series.of(arguments[0]);
        Series numerators = Series.of(arguments[1]);
        Series denominators = Series.of(arguments[2]);
        double[] values = series == null ? null : series.finite();
        double[] forward = numerators == null ? null : numerators.finite();
        double[] back = denominators == null ? null : denominators.finite();
        if (values == null || forward == null || back == null || back.length == 0 || back[0] == 0) {
            return null;
        }
        double[] filtered = new double[values.length];
        for (int index = 0; index < values.length; index++) {
            double total = 0;
            for (int tap = 0; tap < forward.length && tap <= index; tap++) {
                total += forward[tap] * values[index - tap];
            }
            for (int tap = 1; tap < back.length && tap <= index; tap++) {
                total -= back[tap] * filtered[index - tap];
            }
            filtered[index] = total / back[0];
        }
        return Series.json(filtered).text();
    }
}
