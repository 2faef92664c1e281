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

final class BetaInv implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("beta_inv")
                .summary("The number below which a share of a beta distribution lies.")
                .notes("The result is null for a share beyond 0 and 1, and NaN if alpha or beta is not above 0.")
                .overload(
                        exactly(REAL),
                        List.of(
                                parameter("probability", REAL, "A number, 0 to 1."),
                                parameter("alpha", REAL, "The first shape, above 0."),
                                parameter("beta", REAL, "The second shape, above 0.")),
                        FROM_ARGUMENTS,
                        java(BetaInv::value))
                .example("round(beta_inv(0.5, 2, 2), 12)", "0.5")
                .example("beta_inv(1.5, 10, 20)", "real(null)")
                .example("beta_inv(0.1, -1.0, 20)", "real(nan)")
                .example("beta_inv(real(null), 10, 20)", "real(null)")
                .build();
    }

    private static @Nullable Double value(@Nullable Object[] arguments) {
        double probability = (Double) Objects.requireNonNull(arguments[0]);
        return probability < 0 || probability > 1
                ? null
                : (Double)
                        SpecialFunction.betaInverse(probability, (Double) Objects.requireNonNull(arguments[1]), (Double)
                                Objects.requireNonNull(arguments[2]));
    }
}
