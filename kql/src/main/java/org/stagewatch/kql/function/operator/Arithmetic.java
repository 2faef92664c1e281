package org.stagewatch.kql.function.operator;

import static org.stagewatch.kql.dialect.SqlExpression.sql;
import static org.stagewatch.kql.type.ScalarType.DECIMAL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.dialect.JavaBody;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.JavaFunction.NullArguments;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.Implementation.Operand;
import org.stagewatch.kql.function.conversion.Conversion;
import org.stagewatch.kql.function.conversion.DecimalValue;
import org.stagewatch.kql.json.Json;
import org.stagewatch.kql.type.ScalarType;

/// The arithmetic of KQL. Longs wrap around; whole division truncates; a whole number by 0 is null; what is left over
/// by
/// a division is never negative. Times are counted in ticks, and null where a long cannot hold the result.
enum Arithmetic {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    MODULO("%");

    private final String symbol;

    Arithmetic(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }

    SqlExpression apply(Dialect dialect, Operand left, Operand right, ScalarType returns) {
        if (returns == DYNAMIC) {
            return java(DYNAMIC, DYNAMIC, left.sql(), right.sql());
        }
        if (left.type() == DYNAMIC || right.type() == DYNAMIC) {
            ScalarType leftType = left.type() == DYNAMIC ? ofDynamic(right.type(), returns) : left.type();
            ScalarType rightType = right.type() == DYNAMIC ? ofDynamic(left.type(), returns) : right.type();
            return apply(
                    dialect,
                    Operands.convert(dialect, left, leftType),
                    Operands.convert(dialect, right, rightType),
                    returns);
        }
        if (returns == DECIMAL) {
            return java(DECIMAL, DECIMAL, decimal(dialect, left), decimal(dialect, right));
        }
        if (returns == REAL) {
            return ofReals(real(dialect, left), real(dialect, right));
        }
        boolean isWhole = isWhole(left) && isWhole(right);
        if (!isWhole) {
            SqlExpression ticks = ofReals(real(dialect, left), real(dialect, right));
            return Conversion.convert(dialect, ticks, REAL, LONG);
        }
        boolean wraps =
                returns == LONG && left.type().isInteger() && right.type().isInteger();
        return ofWholeNumbers(dialect, left, right, wraps);
    }

    private static ScalarType ofDynamic(ScalarType other, ScalarType returns) {
        return other.isInteger() ? LONG : returns == ScalarType.TIMESPAN ? other : returns;
    }

    /// Numbers as long or int, and times, which are counted in ticks.
    private static boolean isWhole(Operand operand) {
        return operand.type() != REAL && operand.type() != DECIMAL;
    }

    private SqlExpression ofWholeNumbers(Dialect dialect, Operand left, Operand right, boolean wraps) {
        SqlExpression a = wide(left);
        SqlExpression b = wide(right);
        boolean isDuckDb = dialect == Dialect.DUCKDB;
        return switch (this) {
            case ADD, SUBTRACT, MULTIPLY -> {
                if (areConstantAndFit(left, right) || isNarrow(left) && isNarrow(right)) {
                    yield sql("{a} " + symbol + " {b}", a, b);
                }
                if (!isDuckDb) {
                    yield java(LONG, LONG, a, b);
                }
                yield wraps
                        ? sql(
                                "CAST(((CAST({a} AS HUGEINT) " + symbol + " {b} + 9223372036854775808)"
                                        + " & 18446744073709551615) - 9223372036854775808 AS BIGINT)",
                                a,
                                b)
                        : sql("TRY({a} " + symbol + " {b})", a, b);
            }
            case DIVIDE -> {
                if (!isDuckDb) {
                    yield java(LONG, LONG, a, b);
                }
                yield isSafeDivisor(right) ? sql("{a} // {b}", a, b) : sql("TRY({a} // {b})", a, b);
            }
            case MODULO ->
                isDuckDb && right.constant() instanceof Number number && number.longValue() > 0
                        ? sql("({a} % {b} + {b}) % {b}", a, b)
                        : java(LONG, LONG, a, b);
        };
    }

    private SqlExpression ofReals(SqlExpression a, SqlExpression b) {
        return this == MODULO ? java(REAL, REAL, a, b) : sql("{a} " + symbol + " {b}", a, b);
    }

    private static boolean isNarrow(Operand operand) {
        return operand.type() == ScalarType.INT;
    }

    private static boolean isSafeDivisor(Operand divisor) {
        return divisor.constant() instanceof Number number && number.longValue() != 0 && number.longValue() != -1;
    }

    private boolean areConstantAndFit(Operand left, Operand right) {
        if (!(left.constant() instanceof Number a) || !(right.constant() instanceof Number b)) {
            return false;
        }
        try {
            return switch (this) {
                        case ADD -> Math.addExact(a.longValue(), b.longValue());
                        case SUBTRACT -> Math.subtractExact(a.longValue(), b.longValue());
                        default -> Math.multiplyExact(a.longValue(), b.longValue());
                    }
                    != Long.MIN_VALUE;
        } catch (ArithmeticException _) {
            return false;
        }
    }

    private static SqlExpression wide(Operand operand) {
        return operand.type() == ScalarType.INT ? sql("CAST({value} AS BIGINT)", operand.sql()) : operand.sql();
    }

    private static SqlExpression real(Dialect dialect, Operand operand) {
        return Conversion.convert(dialect, operand.sql(), operand.type(), REAL);
    }

    private static SqlExpression decimal(Dialect dialect, Operand operand) {
        return Conversion.convert(dialect, operand.sql(), operand.type(), DECIMAL);
    }

    private SqlExpression java(ScalarType operands, ScalarType returns, SqlExpression left, SqlExpression right) {
        JavaBody body = arguments -> compute(arguments[0], arguments[1], operands);
        String name = "kql_" + name().toLowerCase(Locale.ROOT) + "_" + operands.kqlName();
        return new SqlExpression.JavaCall(
                new JavaFunction(name, List.of(operands, operands), returns, NullArguments.GIVE_NULL, body),
                List.of(left, right));
    }

    private @Nullable Object compute(@Nullable Object left, @Nullable Object right, ScalarType operands) {
        return switch (operands) {
            case LONG ->
                left instanceof Long a && right instanceof Long b
                        ? (Object) compute(a.longValue(), b.longValue())
                        : null;
            case REAL ->
                left instanceof Double a && right instanceof Double b
                        ? (Object) compute(a.doubleValue(), b.doubleValue())
                        : null;
            case DYNAMIC -> left instanceof String a && right instanceof String b ? compute(a, b) : null;
            default -> compute(DecimalValue.of(left), DecimalValue.of(right));
        };
    }

    private @Nullable Long compute(long left, long right) {
        return switch (this) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> right == 0 || left == Long.MIN_VALUE && right == -1 ? null : Long.valueOf(left / right);
            case MODULO -> {
                long rest = right == 0 ? 0 : left % right;
                yield right == 0 ? null : Long.valueOf(rest < 0 ? rest + Math.abs(right) : rest);
            }
        };
    }

    private double compute(double left, double right) {
        return switch (this) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case MODULO -> {
                double rest = left % right;
                yield rest < 0 ? rest + Math.abs(right) : rest;
            }
        };
    }

    private @Nullable BigDecimal compute(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        if (left == null || right == null || right.signum() == 0 && (this == DIVIDE || this == MODULO)) {
            return null;
        }
        try {
            return switch (this) {
                case ADD -> left.add(right, DecimalValue.PRECISION);
                case SUBTRACT -> left.subtract(right, DecimalValue.PRECISION);
                case MULTIPLY -> left.multiply(right, DecimalValue.PRECISION);
                case DIVIDE -> left.divide(right, DecimalValue.PRECISION);
                case MODULO -> {
                    BigDecimal rest = left.remainder(right, DecimalValue.PRECISION);
                    yield rest.signum() < 0 ? rest.add(right.abs(), DecimalValue.PRECISION) : rest;
                }
            };
        } catch (ArithmeticException _) {
            return null;
        }
    }

    private @Nullable String compute(String left, String right) {
        if (!(Json.parse(left) instanceof Json.Number a) || !(Json.parse(right) instanceof Json.Number b)) {
            return null;
        }
        Long longA = a.longValue();
        Long longB = b.longValue();
        if (longA != null && longB != null) {
            Long result = compute(longA.longValue(), longB.longValue());
            return result == null ? null : result.toString();
        }
        return Json.of(compute(a.doubleValue(), b.doubleValue())).text();
    }
}
