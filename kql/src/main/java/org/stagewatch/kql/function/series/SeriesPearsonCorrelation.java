package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesPearsonCorrelation implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("series_pearson_correlation")
                .summary("Pearson's correlation coefficient of two series.")
                .notes("The result is null if the series differ in length or hold anything but numbers.")
                .overload(
                        REAL,
                        List.of(
                                parameter("series1", DYNAMIC, "The first array of numbers."),
                                parameter("series2", DYNAMIC, "The second array of numbers.")),
                        java(SeriesPearsonCorrelation::correlation))
                .example("series_pearson_correlation(dynamic([1, 2, 3]), dynamic([3, 2, 1]))", "-1.0")
                .example("series_pearson_correlation(dynamic([1, 2, 3]), dynamic([3, 2]))", "real(null)")
                .build();
    }

    private static @Nullable Double correlation(@Nullable Object[] arguments) {
        Series first = Series.of(arguments[0]);
        Series second = Series.of(arguments[1]);
        if (first == null || second == null || first.length() != second.length() || first.length() == 0) {
            return null;
        }
        double[] left = first.finite();
        double[] right = second.finite();
        if (left == null || right == null) {
            return null;
        }
        double leftMean = Moments.mean(left);
        double rightMean = Moments.mean(right);
        double together = 0;
        for (int index = 0; index < left.length; index++) {
            together += (left[index] - leftMean) * (right[index] - rightMean);
        }
        return together / Math.sqrt(Moments.squaresAbout(left, leftMean) * Moments.squaresAbout(right, rightMean));
    }
}
