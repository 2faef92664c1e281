package org.stagewatch.kql.function.math;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Overload.Nulls.FROM_ARGUMENTS;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ReturnType.exactly;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class WelchTest implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("welch_test")
                .summary("How likely two samples differ so much although their means are the same.")
                .notes(
                        "Two-sided, with the degrees of freedom after Welch and Satterthwaite; NaN if a variance is below 0.")
                .overload(
                        exactly(REAL),
                        List.of(
                                parameter("mean1", REAL, "The mean of the first sample."),
                                parameter("variance1", REAL, "The variance of the first sample."),
                                parameter("count1", REAL, "The size of the first sample, above 1."),
                                parameter("mean2", REAL, "The mean of the second sample."),
                                parameter("variance2", REAL, "The variance of the second sample."),
                                parameter("count2", REAL, "The size of the second sample, above 1.")),
                        FROM_ARGUMENTS,
                        java(WelchTest::probability))
                .example("round(welch_test(20.82, 8, 15, 23, 3, 15), 3)", "0.018")
                .example("welch_test(1, 2, 10, 1, 5, 20)", "1.0")
                .example("welch_test(real(null), 2, 10, 1, 5, 20)", "real(null)")
                .build();
    }

    private static double probability(@Nullable Object[] arguments) {
        double first = number(arguments, 1) / number(arguments, 2);
        double second = number(arguments, 4) / number(arguments, 5);
        double difference = number(arguments, 0) - number(arguments, 3);
        double squared = difference * difference / (first + second);
        double freedom = (first + second)
                * (first + second)
                / (first * first / (number(arguments, 2) - 1) + second * second / (number(arguments, 5) - 1));
        return SpecialFunction.betaDistribution(freedom / (freedom + squared), freedom / 2, 0.5);
    }

    private static double number(@Nullable Object[] arguments, int index) {
        return (Double) Objects.requireNonNull(arguments[index]);
    }
}
