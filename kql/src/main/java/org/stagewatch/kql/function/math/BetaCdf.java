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

final class BetaCdf implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("beta_cdf")
                .summary("The share of a beta distribution below a number.")
                .notes("The result is NaN beyond 0 and 1, or if beta is not above 0; it is 1 if alpha is not.")
                .overload(
                        exactly(REAL),
                        List.of(
                                parameter("x", REAL, "A number, 0 to 1."),
                                parameter("alpha", REAL, "The first shape, above 0."),
                                parameter("beta", REAL, "The second shape, above 0.")),
                        FROM_ARGUMENTS,
                        java(BetaCdf::value))
                .example("round(beta_cdf(0.5, 2, 2), 12)", "0.5")
                .example("beta_cdf(1.5, 10, 20)", "real(nan)")
                .example("beta_cdf(real(null), 10, 20)", "real(null)")
                .build();
    }

    private static double value(@Nullable Object[] arguments) {
        return SpecialFunction.betaDistribution(
                (Double) Objects.requireNonNull(arguments[0]), (Double) Objects.requireNonNull(arguments[1]), (Double)
                        Objects.requireNonNull(arguments[2]));
    }
}
