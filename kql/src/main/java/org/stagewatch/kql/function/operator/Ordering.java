package org.stagewatch.kql.function.operator;

import static org.stagewatch.kql.dialect.SqlExpression.sql;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DECIMAL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.Implementation.Operand;
import org.stagewatch.kql.function.Implementation.Use;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ScalarFunction;

/// `<`, `<=`, `>` and `>=`. Text has no order in KQL.
final class Ordering implements FunctionDefinition {
    private final String operator;
    private final String meaning;

    Ordering(String operator, String meaning) {
        this.operator = operator;
        this.meaning = meaning;
    }

    @Override
    public ScalarFunction define() {
        boolean isLess = operator.startsWith("<");
        ScalarFunction.Builder builder = ScalarFunction.named(operator)
                .summary("Tells whether a value is " + meaning + " another.")
                .notes("The result is null if a value is null. NaN is neither less nor greater than any number.");
        addOverload(builder, Operands.NUMBER_OR_BOOL, Operands.NUMBER_OR_BOOL);
        addOverload(builder, Operands.TIME, Operands.TIME);
        addOverload(builder, Operands.SPAN, Operands.SPAN);
        addOverload(builder, Operands.JSON, Operands.JSON);
        addOverload(builder, Operands.JSON, ParameterType.NUMBER);
        addOverload(builder, ParameterType.NUMBER, Operands.JSON);
        return builder.example("1 " + operator + " 2.5", Boolean.toString(isLess))
                .example("2h " + operator + " 30m", Boolean.toString(!isLess))
                .example("2 " + operator + " 2", Boolean.toString(operator.endsWith("=")))
                .example("int(null) " + operator + " 1", "bool(null)")
                .example("real(nan) " + operator + " 1", "false")
                .example("1 " + operator + " real(nan)", "false")
                .build();
    }

    private void addOverload(ScalarFunction.Builder builder, ParameterType left, ParameterType right) {
        builder.overload(BOOL, parameters(left, right), lowered(this::lower));
    }

    private static List<Parameter> parameters(ParameterType left, ParameterType right) {
        return List.of(parameter("left", left, "A value."), parameter("right", right, "The value to compare with."));
    }

    private SqlExpression lower(LoweredCall call) {
        return compare(
                call.dialect(),
                call.use(),
                operator,
                call.operands().getFirst(),
                call.operands().getLast());
    }

    static SqlExpression compare(Dialect dialect, Use use, String operator, Operand left, Operand right) {
        boolean areDynamic = left.type() == DYNAMIC && right.type() == DYNAMIC;
        Operands.Pair pair = areDynamic
                ? new Operands.Pair(Operands.convert(dialect, left, REAL), Operands.convert(dialect, right, REAL))
                : Operands.comparable(dialect, left, right);
        if (pair.left().type() == DECIMAL) {
            return sql("{order} " + operator + " 0", Operands.decimalOrder(pair.left(), pair.right()));
        }
        String template = "{left} " + operator + " {right}";
        boolean isGreater = operator.startsWith(">");
        if (!Operands.mayBeNaN(isGreater ? pair.left() : pair.right())) {
            return sql(template, pair.left().sql(), pair.right().sql());
        }
        if (use == Use.VALUE) {
            return sql(
                    "(" + template + " AND NOT isnan(" + (isGreater ? "{left}" : "{right}") + "))",
                    pair.left().sql(),
                    pair.right().sql());
        }
        return sql(
                template,
                isGreater ? Operands.nullForNaN(pair.left()) : pair.left().sql(),
                isGreater ? pair.right().sql() : Operands.nullForNaN(pair.right()));
    }
}
