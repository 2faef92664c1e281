package org.stagewatch.kql.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.JavaFunction.NullArguments;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.conversion.DecimalValue;
import org.stagewatch.kql.type.ScalarType;

/// A `range` of decimals, which SQL can't calculate with.
final class DecimalSteps {
    private static final JavaFunction VALUE = new JavaFunction(
            "kql_decimal_step",
            List.of(ScalarType.DECIMAL, ScalarType.LONG, ScalarType.DECIMAL),
            ScalarType.DECIMAL,
            NullArguments.GIVE_NULL,
            arguments ->
                    value(DecimalValue.of(arguments[0]), DecimalValue.of(arguments[1]), DecimalValue.of(arguments[2])));

    private static final JavaFunction COUNT = new JavaFunction(
            "kql_decimal_steps",
            List.of(ScalarType.DECIMAL, ScalarType.DECIMAL, ScalarType.DECIMAL),
            ScalarType.LONG,
            NullArguments.GIVE_NULL,
            arguments ->
                    count(DecimalValue.of(arguments[0]), DecimalValue.of(arguments[1]), DecimalValue.of(arguments[2])));

    private DecimalSteps() {}

    static SqlExpression value(SqlExpression from, SqlExpression number, SqlExpression step) {
        return new SqlExpression.JavaCall(VALUE, List.of(from, number, step));
    }

    static SqlExpression count(SqlExpression from, SqlExpression to, SqlExpression step) {
        return SqlExpression.sql("coalesce({count}, 0)", new SqlExpression.JavaCall(COUNT, List.of(from, to, step)));
    }

    private static @Nullable BigDecimal value(
            @Nullable BigDecimal from, @Nullable BigDecimal number, @Nullable BigDecimal step) {
        return from == null || number == null || step == null
                ? null
                : from.add(number.multiply(step)).round(DecimalValue.PRECISION);
    }

    private static long count(@Nullable BigDecimal from, @Nullable BigDecimal to, @Nullable BigDecimal step) {
        if (from == null || to == null || step == null || step.signum() == 0) {
            return 0;
        }
        BigDecimal distance = to.subtract(from);
        if (distance.signum() * step.signum() < 0) {
            return 0;
        }
        BigInteger steps = distance.divide(step, 0, RoundingMode.DOWN).toBigInteger();
        return steps.bitLength() < Long.SIZE - 1 ? steps.longValue() + 1 : Long.MAX_VALUE;
    }
}
