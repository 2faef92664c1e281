package org.stagewatch.kql.function.operator;

import static org.stagewatch.kql.dialect.SqlExpression.sql;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Implementation.unsupportedWithRows;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DECIMAL;

import java.util.List;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.Implementation.Operand;
import org.stagewatch.kql.function.Implementation.Use;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ScalarFunction;

/// `==` and `!=`. Source: the manual page *Null values*: a null equals no value, and two nulls give null.
final class Equality implements FunctionDefinition {
    static final String NOT_COMPARABLE = "what Kusto answers for these types is not documented; convert one of them";

    private final boolean isNegated;

    private Equality(boolean isNegated) {
        this.isNegated = isNegated;
    }

    static FunctionDefinition equal() {
        return new Equality(false);
    }

    static FunctionDefinition notEqual() {
        return new Equality(true);
    }

    @Override
    public ScalarFunction define() {
        ScalarFunction.Builder builder = ScalarFunction.named(isNegated ? "!=" : "==")
                .summary(isNegated ? "Tells whether two values differ." : "Tells whether two values are equal.")
                .notes("Text is compared with case. A null differs from every value; two nulls give null.");
        addOverload(builder, Operands.NUMBER_OR_BOOL, Operands.NUMBER_OR_BOOL);
        for (ParameterType type : List.of(Operands.TEXT, Operands.TIME, Operands.SPAN, Operands.IDENTIFIER)) {
            addOverload(builder, type, type);
        }
        addOverload(builder, Operands.JSON, ParameterType.ANY);
        addOverload(builder, ParameterType.ANY, Operands.JSON);
        return builder.overload(
                        BOOL,
                        List.of(
                                parameter("left", ParameterType.ANY, "A value."),
                                parameter("right", ParameterType.ANY, "A value of another type.")),
                        unsupportedWithRows(NOT_COMPARABLE))
                .example(call("1", "1.0"), literal(!isNegated))
                .example(call("'a'", "'A'"), literal(isNegated))
                .example(call("''", "''"), literal(!isNegated))
                .example(call("int(null)", "5"), literal(isNegated))
                .example(call("int(null)", "int(null)"), "bool(null)")
                .example(call("dynamic(5)", "5"), literal(!isNegated))
                .example(call("real(nan)", "real(nan)"), literal(isNegated))
                .build();
    }

    private void addOverload(ScalarFunction.Builder builder, ParameterType left, ParameterType right) {
        builder.overload(
                BOOL,
                List.of(parameter("left", left, "A value."), parameter("right", right, "The value to compare with.")),
                lowered(this::lower));
    }

    private String call(String left, String right) {
        return left + (isNegated ? " != " : " == ") + right;
    }

    private static String literal(boolean value) {
        return Boolean.toString(value);
    }

    private SqlExpression lower(LoweredCall call) {
        Operand left = call.operands().getFirst();
        Operand right = call.operands().getLast();
        return isNegated
                ? notEqual(call.dialect(), call.use(), left, right)
                : equal(call.dialect(), call.use(), left, right);
    }

    static SqlExpression equal(Dialect dialect, Use use, Operand left, Operand right) {
        Operands.Pair pair = Operands.comparable(dialect, left, right);
        SqlExpression equal = compare("=", use, pair);
        if (use == Use.FILTER || !pair.left().isNullable() && !pair.right().isNullable()) {
            return equal;
        }
        SqlExpression decided = sql("COALESCE({equal}, FALSE)", equal);
        return nullForTwoNulls(pair, decided, SqlExpression.NULL);
    }

    static SqlExpression notEqual(Dialect dialect, Use use, Operand left, Operand right) {
        Operands.Pair pair = Operands.comparable(dialect, left, right);
        SqlExpression differ = compare("<>", use, pair);
        if (!pair.left().isNullable() && !pair.right().isNullable()) {
            return differ;
        }
        SqlExpression decided = sql("COALESCE({differ}, TRUE)", differ);
        return nullForTwoNulls(pair, decided, use == Use.FILTER ? SqlExpression.FALSE : SqlExpression.NULL);
    }

    private static SqlExpression nullForTwoNulls(Operands.Pair pair, SqlExpression decided, SqlExpression undecided) {
        if (!pair.left().isNullable() || !pair.right().isNullable()) {
            return decided;
        }
        return sql(
                "CASE WHEN {left} IS NULL AND {right} IS NULL THEN {undecided} ELSE {decided} END",
                pair.left().sql(),
                pair.right().sql(),
                undecided,
                decided);
    }

    private static SqlExpression compare(String operator, Use use, Operands.Pair pair) {
        Operand left = pair.left();
        Operand right = pair.right();
        if (left.type() == DECIMAL) {
            return sql("{order} " + operator + " 0", Operands.decimalOrder(left, right));
        }
        if (!Operands.mayBeNaN(left) || !Operands.mayBeNaN(right)) {
            return sql("{left} " + operator + " {right}", left.sql(), right.sql());
        }
        if (operator.equals("<>")) {
            return sql("({left} <> {right} OR isnan({left}))", left.sql(), right.sql());
        }
        return use == Use.FILTER
                ? sql("{left} = {right}", Operands.nullForNaN(left), right.sql())
                : sql("({left} = {right} AND NOT isnan({left}))", left.sql(), right.sql());
    }
}
