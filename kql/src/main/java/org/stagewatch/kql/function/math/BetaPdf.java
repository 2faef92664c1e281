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

final class BetaPdf implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("beta_pdf")
                .summary("The density of a beta distribution at a number.")
                .notes("The result is NaN beyond 0 and 1, or if alpha or beta is not above 0.")
                .overload(
                        exactly(REAL),
                        List.of(
                                parameter("x", REAL, "A number, 0 to 1."),
                                parameter("alpha", REAL, "The first shape, above 0."),
                                parameter("beta", REAL, "The second shape, above 0.")),
                        FROM_ARGUMENTS,
                        java(BetaPdf::value))
                .example("round(beta_pdf(0.5, 2, 2), 12)", "1.5")
                .example("beta_pdf(1.5, 10, 20)", "real(nan)")
                .example("beta_pdf(real(null), 10, 20)", "real(null)")
                .build();
    }

    private static double value(@Nullable Object[] arguments) {
        return SpecialFunction.betaDensity(
                (Double) Objects.requireNonNull(arguments[0]), (Double) Objects.requireNonNull(arguments[1]), (Double)
                        Objects.requireNonNull(arguments[2]));
    }
}
