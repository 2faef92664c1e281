package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.type.ScalarType.REAL;

import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SeriesDotProduct implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return PairWise.overloads(ScalarFunction.named("series_dot_product"), REAL, SeriesDotProduct::dotProduct)
                .summary("The dot product of two series.")
                .notes("What is no number is left out, and so is what only the longer series has. The result is null if"
                        + " a series is empty.")
                .example("series_dot_product(dynamic([1, 2, 4]), dynamic([4, 2, 1]))", "12.0")
                .example("series_dot_product(dynamic([1, 2, 4]), 1)", "7.0")
                .example("series_dot_product(dynamic([]), dynamic([1]))", "real(null)")
                .build();
    }

    private static @Nullable Double dotProduct(@Nullable Object[] arguments) {
        PairWise.Pair pair = PairWise.pair(arguments);
        return pair == null || pair.left().length() == 0 || pair.right().length() == 0
                ? null
                : (Double) Products.of(pair.left(), pair.right()).between();
    }
}
