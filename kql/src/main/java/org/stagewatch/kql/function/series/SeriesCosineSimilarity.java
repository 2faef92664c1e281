package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesCosineSimilarity implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        Parameter first = parameter("series1", DYNAMIC, "The first array of numbers.");
        Parameter second = parameter("series2", DYNAMIC, "The second array of numbers.");
        Parameter left = parameter("series1_magnitude", REAL, "The length of the first as a vector.");
        Parameter right = parameter("series2_magnitude", REAL, "The length of the second as a vector.");
        return ScalarFunction.named("series_cosine_similarity")
                .summary("The cosine of the angle between two series as vectors.")
                .notes("What is no number is left out, and so is what only the longer series has. The result is null if"
                        + " a series is empty.")
                .overload(REAL, List.of(first, second), java(SeriesCosineSimilarity::similarity))
                .overload(REAL, List.of(first, second, left), java(SeriesCosineSimilarity::similarity))
                .overload(REAL, List.of(first, second, left, right), java(SeriesCosineSimilarity::similarity))
                .example("series_cosine_similarity(dynamic([3, 4]), dynamic([4, 3]))", "0.96")
                .example("series_cosine_similarity(dynamic([3, 4]), dynamic([4, 3]), 5.0, 5.0)", "0.96")
                .example("series_cosine_similarity(dynamic([]), dynamic([1]))", "real(null)")
                .build();
    }

    private static @Nullable Double similarity(@Nullable Object[] arguments) {
        Series first = Series.of(arguments[0]);
        Series second = Series.of(arguments[1]);
        if (first == null || second == null || first.length() == 0 || second.length() == 0) {
            return null;
        }
        Products products = Products.of(first, second);
        double left = arguments.length > 2 && arguments[2] instanceof Double given ? given : Math.sqrt(products.left());
        double right =
                arguments.length > 3 && arguments[3] instanceof Double given ? given : Math.sqrt(products.right());
        return products.between() / (left * right);
    }
}
