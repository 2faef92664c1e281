package org.stagewatch.kql.function.operator;

import static org.stagewatch.kql.dialect.SqlExpression.sql;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.DECIMAL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.GUID;
import static org.stagewatch.kql.type.ScalarType.INT;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.STRING;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.JavaFunction.NullArguments;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.Implementation.Operand;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.conversion.Conversion;
import org.stagewatch.kql.function.conversion.DecimalValue;
import org.stagewatch.kql.type.ScalarType;

/// The kinds of operands that operators tell apart. They take an operand as it is, without a conversion.
final class Operands {
    static final ParameterType NUMBER_OR_BOOL = ParameterType.oneOf(BOOL, INT, LONG, REAL, DECIMAL);
    static final ParameterType TEXT = ParameterType.oneOf(STRING);
    static final ParameterType TIME = ParameterType.oneOf(DATETIME);
    static final ParameterType SPAN = ParameterType.oneOf(TIMESPAN);
    static final ParameterType IDENTIFIER = ParameterType.oneOf(GUID);
    static final ParameterType JSON = ParameterType.oneOf(DYNAMIC);

    private static final JavaFunction DECIMAL_ORDER = new JavaFunction(
            "kql_decimal_order",
            List.of(DECIMAL, DECIMAL),
            INT,
            NullArguments.GIVE_NULL,
            arguments -> Operands.decimalOrder(arguments[0], arguments[1]));

    private Operands() {}

    /// Two operands of one SQL type, so that they can be compared.
    record Pair(Operand left, Operand right) {}

    /// A dynamic value takes the type of the other; bools count as 0 and 1; of two numbers the wider type wins.
    static Pair comparable(Dialect dialect, Operand left, Operand right) {
        if (left.type() == DYNAMIC && right.type() == DYNAMIC) {
            return new Pair(convert(dialect, left, STRING), convert(dialect, right, STRING));
        }
        if (left.type() == DYNAMIC) {
            return new Pair(convert(dialect, left, wide(right.type())), convert(dialect, right, wide(right.type())));
        }
        if (right.type() == DYNAMIC) {
            return new Pair(convert(dialect, left, wide(left.type())), convert(dialect, right, wide(left.type())));
        }
        if (left.type() == right.type()) {
            return new Pair(left, right);
        }
        ScalarType widest = widest(left.type(), right.type());
        return new Pair(convert(dialect, left, widest), convert(dialect, right, widest));
    }

    /// The wider of two number types. A bool counts as an int.
    static ScalarType widest(ScalarType left, ScalarType right) {
        ScalarType wider = left.compareTo(right) > 0 ? left : right;
        return wider == BOOL ? INT : wider;
    }

    static Operand convert(Dialect dialect, Operand operand, ScalarType to) {
        if (operand.type() == to) {
            return operand;
        }
        boolean isNullable = to.isNullable() && (operand.isNullable() || operand.type() == DYNAMIC);
        Object constant = operand.type() == DYNAMIC ? null : operand.constant();
        boolean isWidened =
                operand.type().isInteger() && to == LONG || operand.type().isInteger() && to == REAL;
        SqlExpression sql = isWidened && constant != null
                ? operand.sql()
                : Conversion.convert(dialect, operand.sql(), operand.type(), to);
        return new Operand(sql, to, isNullable, constant);
    }

    /// Whether a value may be NaN, which KQL holds for equal to nothing and SQL engines for the greatest number.
    static boolean mayBeNaN(Operand operand) {
        return operand.type() == REAL
                && (!(operand.constant() instanceof Number number) || Double.isNaN(number.doubleValue()));
    }

    /// A real, or null for NaN, where a condition that is null drops rows as one that is false.
    static SqlExpression nullForNaN(Operand real) {
        return sql("NULLIF({real}, CAST('NaN' AS DOUBLE))", real.sql());
    }

    /// A negative number, 0 or a positive number, as the left decimal is less, equal or greater.
    static SqlExpression decimalOrder(Operand left, Operand right) {
        return new SqlExpression.JavaCall(DECIMAL_ORDER, List.of(left.sql(), right.sql()));
    }

    private static @Nullable Integer decimalOrder(@Nullable Object left, @Nullable Object right) {
        BigDecimal leftDecimal = DecimalValue.of(left);
        BigDecimal rightDecimal = DecimalValue.of(right);
        return leftDecimal == null || rightDecimal == null ? null : leftDecimal.compareTo(rightDecimal);
    }

    /// A dynamic number is compared with an int as with a long.
    private static ScalarType wide(ScalarType type) {
        return type == INT ? LONG : type;
    }
}
