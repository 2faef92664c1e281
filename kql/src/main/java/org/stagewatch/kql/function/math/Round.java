package org.stagewatch.kql.function.math;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Overload.Nulls.FROM_ARGUMENTS;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.INTEGER;
import static org.stagewatch.kql.function.ParameterType.oneOf;
import static org.stagewatch.kql.function.ReturnType.ofArgument;
import static org.stagewatch.kql.type.ScalarType.DECIMAL;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.conversion.DecimalValue;

final class Round implements FunctionDefinition {
    private static final Parameter DIGITS =
            parameter("precision", LONG, "How many digits after the point.").constant();

    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("round")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("Rounds a number to some digits after the point; halves away from zero.")
                .notes("A negative number of digits rounds before the point.")
                .overload(
                        ofArgument(0),
                        List.of(parameter("number", INTEGER, "The number.")),
                        FROM_ARGUMENTS,
                        lowered(call -> call.sql(0)))
                .overload(
                        LONG,
                        List.of(parameter("number", INTEGER, "The number."), DIGITS),
                        java(arguments -> roundLong(
                                ((Number) Objects.requireNonNull(arguments[0])).longValue(), digits(arguments))))
                .overload(REAL, List.of(parameter("number", REAL, "The number.")), sql("round({number})"))
                .overload(
                        REAL,
                        List.of(parameter("number", REAL, "The number."), DIGITS),
                        java(arguments -> roundReal((Double) Objects.requireNonNull(arguments[0]), digits(arguments))))
                .overload(
                        DECIMAL,
                        List.of(parameter("number", oneOf(DECIMAL), "The number.")),
                        java(arguments -> roundDecimal(arguments, 0)))
                .overload(
                        DECIMAL,
                        List.of(parameter("number", oneOf(DECIMAL), "The number."), DIGITS),
                        java(arguments -> roundDecimal(arguments, digits(arguments))))
                .example("round(2.98765, 3)", "2.988")
                .example("round(2.15, 1)", "2.2")
                .example("round(-50.55, -2)", "-100.0")
                .example("round(decimal(0.125), 2)", "decimal(0.13)")
                .example("round(-2.5)", "-3.0")
                .example("round(real(null), 1)", "real(null)")
                .build();
    }

    /// Beyond this many digits a double is as it was, or 0.
    private static int digits(@Nullable Object[] arguments) {
        return Math.clamp((Long) Objects.requireNonNull(arguments[1]), -400, 400);
    }

    private static double roundReal(double number, int digits) {
        if (!Double.isFinite(number)) {
            return number;
        }
        return new BigDecimal(Double.toString(number))
                .setScale(digits, RoundingMode.HALF_UP)
                .doubleValue();
    }

    private static @Nullable BigDecimal roundDecimal(@Nullable Object[] arguments, int digits) {
        return DecimalValue.map(arguments[0], number -> number.setScale(digits, RoundingMode.HALF_UP));
    }

    private static long roundLong(long number, int digits) {
        return digits >= 0
                ? number
                : BigDecimal.valueOf(number)
                        .setScale(digits, RoundingMode.HALF_UP)
                        .longValue();
    }
}
