package org.stagewatch.kql.function.conversion;

import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.Implementation.Operand;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;

/// `iff()` and `case()`. Sources: the manual pages of that name. A condition that is null counts as false.
final class Choice implements FunctionDefinition {
    /// The binder writes a longer `case` as several: the rest of its pairs stand in the last argument.
    private static final int MAX_PAIRS = 32;

    private final boolean isCase;

    Choice(boolean isCase) {
        this.isCase = isCase;
    }

    @Override
    public ScalarFunction define() {
        return isCase ? defineCase() : defineIff();
    }

    private static ScalarFunction defineIff() {
        return ScalarFunction.named("iff")
                .alias("iif")
                .summary("Gives one of two values, depending on a condition.")
                .overload(
                        ReturnType.common(),
                        List.of(
                                parameter("condition", BOOL, "What decides; null counts as false."),
                                parameter("then", ParameterType.COMMON, "The value if it is true."),
                                parameter("else", ParameterType.COMMON, "The value if it isn't.")),
                        sql("CASE WHEN {condition} THEN {then} ELSE {else} END"))
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("condition", BOOL, "What decides; null counts as false."),
                                parameter("then", ParameterType.ANY, "The value if it is true."),
                                parameter("else", ParameterType.ANY, "The value if it isn't.")),
                        lowered(Choice::lowerCase))
                .example("iff(1 < 2, 'é', 'no')", "'é'")
                .example("iff(bool(null), 1, 2.5)", "2.5")
                .example("iff(true, 1, 'é')", "dynamic(1)")
                .build();
    }

    private static ScalarFunction defineCase() {
        ScalarFunction.Builder builder = ScalarFunction.named("case")
                .summary("Gives the value that belongs to the first condition that is true.")
                .notes("Conditions and values alternate; the last argument is the value if none is true.");
        for (int pairs = 1; pairs <= MAX_PAIRS; pairs++) {
            List<Parameter> parameters = new ArrayList<>();
            for (int pair = 1; pair <= pairs; pair++) {
                parameters.add(parameter("condition" + pair, BOOL, "A condition; null counts as false."));
                parameters.add(
                        parameter("value" + pair, ParameterType.COMMON, "The value if it is the first true one."));
            }
            parameters.add(parameter("else", ParameterType.COMMON, "The value if no condition is true."));
            builder.overload(ReturnType.common(), parameters, lowered(Choice::lowerCase));
            builder.overload(DYNAMIC, ofAnyType(parameters), lowered(Choice::lowerCase));
        }
        return builder.example("case(1 > 2, 'a', 2 > 1, 'é', '')", "'é'")
                .example("case(bool(null), 1, 2)", "2")
                .build();
    }

    /// Values of types that don't go together become dynamic values.
    private static List<Parameter> ofAnyType(List<Parameter> parameters) {
        return parameters.stream()
                .map(given -> given.takes() instanceof ParameterType.Common
                        ? parameter(given.name(), ParameterType.ANY, given.meaning())
                        : given)
                .toList();
    }

    private static SqlExpression lowerCase(LoweredCall call) {
        StringBuilder template = new StringBuilder("CASE");
        List<SqlExpression> operands = new ArrayList<>();
        for (int index = 0; index < call.operands().size(); index++) {
            Operand operand = call.operands().get(index);
            boolean isCondition = index % 2 == 0 && index < call.operands().size() - 1;
            operands.add(
                    isCondition || call.returns() != DYNAMIC
                            ? operand.sql()
                            : Conversion.convert(call.dialect(), operand.sql(), operand.type(), DYNAMIC));
        }
        for (int index = 0; index + 1 < operands.size(); index += 2) {
            template.append(" WHEN {c")
                    .append(index)
                    .append("} THEN {v")
                    .append(index)
                    .append('}');
        }
        return SqlExpression.sql(template + " ELSE {else} END", operands.toArray(SqlExpression[]::new));
    }
}
