package org.stagewatch.kql.function.math;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Overload.Nulls.FROM_ARGUMENTS;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ReturnType.exactly;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Gcd implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("gcd")
                .summary("The greatest number that divides both of two numbers.")
                .overload(
                        exactly(LONG),
                        List.of(parameter("a", LONG, "A number."), parameter("b", LONG, "Another.")),
                        FROM_ARGUMENTS,
                        java(arguments -> BigInteger.valueOf((Long) Objects.requireNonNull(arguments[0]))
                                .gcd(BigInteger.valueOf((Long) Objects.requireNonNull(arguments[1])))
                                .longValue()))
                .example("gcd(12, 18)", "6")
                .example("gcd(0, 5)", "5")
                .example("gcd(long(null), 5)", "long(null)")
                .build();
    }
}
