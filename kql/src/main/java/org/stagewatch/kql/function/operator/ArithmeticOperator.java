package org.stagewatch.kql.function.operator;

import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.INT;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.type.ScalarType;

/// `+`, `-`, `*`, `/` and `%`. Sources: the manual pages *Numerical operators* and *Datetime / timespan arithmetic*;
/// which types go together is as in Microsoft's language service.
final class ArithmeticOperator implements FunctionDefinition {
    private static final ParameterType SUMMABLE = ParameterType.SUMMABLE;
    private static final ParameterType NUMBER = ParameterType.NUMBER;

    private final Arithmetic arithmetic;

    ArithmeticOperator(Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    @Override
    public ScalarFunction define() {
        ScalarFunction.Builder builder = ScalarFunction.named(arithmetic.symbol());
        overload(builder, ReturnType.computed(types -> widest(types.getFirst(), types.getLast())), NUMBER, NUMBER);
        addTimes(builder);
        addDynamics(builder);
        return switch (arithmetic) {
            case ADD ->
                builder.summary("Adds numbers or times.")
                        .notes("A sum of longs that is too large wraps around.")
                        .example("toint(1) + 2.5", "3.5")
                        .example("datetime(2024-01-01) + 36h", "datetime(2024-01-02 12:00)")
                        .example("int(null) + 1", "long(null)")
                        .example("9223372036854775807 + 1", "long(-9223372036854775808)")
                        .example("dynamic(2) + 3", "5")
                        .build();
            case SUBTRACT ->
                builder.summary("Subtracts numbers or times.")
                        .notes("Two datetimes give the timespan between them.")
                        .example("1 - 2.5", "-1.5")
                        .example("datetime(2024-01-02) - datetime(2024-01-01)", "1d")
                        .example("real(null) - 1", "real(null)")
                        .build();
            case MULTIPLY ->
                builder.summary("Multiplies numbers, or a timespan by a number.")
                        .example("3 * 4", "12")
                        .example("1.5 * 1h", "90m")
                        .example("long(null) * 2", "long(null)")
                        .build();
            case DIVIDE ->
                builder.summary("Divides numbers, or a timespan by another or a number.")
                        .notes("Whole numbers give a whole number, cut towards 0, and null if divided by 0.")
                        .example("5 / 2", "2")
                        .example("-5 / 2", "-2")
                        .example("5 / 2.0", "2.5")
                        .example("1 / 0", "long(null)")
                        .example("1h / 1s", "3600.0")
                        .example("long(null) / 2", "long(null)")
                        .build();
            case MODULO ->
                builder.summary("Gives what is left over by a division; never negative.")
                        .example("14 % 12", "2")
                        .example("-14 % 12", "10")
                        .example("-14 % -12", "10")
                        .example("5 % 0", "long(null)")
                        .example("-5.5 % 2", "0.5")
                        .example("long(null) % 2", "long(null)")
                        .build();
        };
    }

    private void addTimes(ScalarFunction.Builder builder) {
        ReturnType timespan = ReturnType.exactly(TIMESPAN);
        ReturnType datetime = ReturnType.exactly(DATETIME);
        overload(
                builder,
                arithmetic == Arithmetic.DIVIDE ? ReturnType.exactly(REAL) : timespan,
                Operands.SPAN,
                Operands.SPAN);
        switch (arithmetic) {
            case ADD -> {
                overload(builder, datetime, Operands.TIME, ParameterType.oneOf(DATETIME, TIMESPAN));
                overload(builder, datetime, Operands.SPAN, Operands.TIME);
            }
            case SUBTRACT -> {
                overload(builder, timespan, Operands.TIME, Operands.TIME);
                overload(builder, datetime, Operands.TIME, Operands.SPAN);
                overload(builder, datetime, Operands.SPAN, Operands.TIME);
            }
            case MULTIPLY -> {
                overload(builder, timespan, Operands.SPAN, NUMBER);
                overload(builder, timespan, NUMBER, Operands.SPAN);
                overload(builder, datetime, Operands.TIME, NUMBER);
                overload(builder, datetime, NUMBER, Operands.TIME);
            }
            case DIVIDE, MODULO -> {
                ReturnType ofTimes = arithmetic == Arithmetic.DIVIDE ? ReturnType.exactly(REAL) : timespan;
                overload(builder, timespan, Operands.SPAN, NUMBER);
                overload(builder, ofTimes, Operands.TIME, ParameterType.oneOf(DATETIME, TIMESPAN));
                overload(builder, datetime, Operands.TIME, NUMBER);
            }
        }
    }

    private void addDynamics(ScalarFunction.Builder builder) {
        boolean takesTimes = arithmetic == Arithmetic.ADD || arithmetic == Arithmetic.SUBTRACT;
        overload(builder, ReturnType.exactly(DYNAMIC), Operands.JSON, Operands.JSON);
        if (arithmetic == Arithmetic.SUBTRACT) {
            overload(builder, ReturnType.exactly(TIMESPAN), Operands.JSON, Operands.TIME);
            overload(builder, ReturnType.exactly(TIMESPAN), Operands.TIME, Operands.JSON);
        }
        ParameterType typed = takesTimes ? SUMMABLE : NUMBER;
        overload(builder, ReturnType.computed(types -> wide(types.getLast())), Operands.JSON, typed);
        overload(builder, ReturnType.computed(types -> wide(types.getFirst())), typed, Operands.JSON);
    }

    private void overload(ScalarFunction.Builder builder, ReturnType returns, ParameterType left, ParameterType right) {
        builder.overload(
                returns,
                List.of(parameter("left", left, "The left value."), parameter("right", right, "The right value.")),
                lowered(call -> arithmetic.apply(
                        call.dialect(),
                        call.operands().getFirst(),
                        call.operands().getLast(),
                        call.returns())));
    }

    private static ScalarType widest(ScalarType left, ScalarType right) {
        return wide(Operands.widest(left, right));
    }

    private static ScalarType wide(ScalarType type) {
        return type == INT ? LONG : type;
    }
}
