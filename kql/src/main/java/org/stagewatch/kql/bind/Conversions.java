package org.stagewatch.kql.bind;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Overload;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.library.FunctionLibrary;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.type.ScalarType;

/// The conversions that KQL makes by itself, and the types they lead to.
final class Conversions {
    private static final List<ScalarType> NUMBERS =
            List.of(ScalarType.INT, ScalarType.LONG, ScalarType.REAL, ScalarType.DECIMAL);

    private final FunctionLibrary library;

    Conversions(FunctionLibrary library) {
        this.library = library;
    }

    /// Whether a value of one type may stand where another is needed. A dynamic value stands only for text.
    static boolean isImplicit(ScalarType from, ScalarType to) {
        return from == to
                || from == ScalarType.ERROR
                || to == ScalarType.ERROR
                || from == ScalarType.DYNAMIC && to == ScalarType.STRING
                || isWidening(from, to);
    }

    /// Whether an argument of a function that the query defines takes the declared type: implicitly, as another whole
    /// number, or from or to a dynamic value.
    static boolean isForParameter(ScalarType from, ScalarType to) {
        return isImplicit(from, to)
                || from == ScalarType.DYNAMIC
                || to == ScalarType.DYNAMIC
                || from == ScalarType.LONG && to == ScalarType.INT
                || from == ScalarType.DECIMAL && to == ScalarType.REAL;
    }

    static boolean isWidening(ScalarType from, ScalarType to) {
        return from.isNumeric() && to.isNumeric() && NUMBERS.indexOf(from) < NUMBERS.indexOf(to);
    }

    /// The type to which all of these convert, or null if there is none.
    static @Nullable ScalarType common(List<ScalarType> types) {
        ScalarType common = null;
        for (ScalarType type : types) {
            if (type == ScalarType.ERROR || type == common) {
                continue;
            }
            if (common == null || common == ScalarType.DYNAMIC || isWidening(common, type)) {
                common = type;
            } else if (type != ScalarType.DYNAMIC && !isWidening(type, common)) {
                return null;
            }
        }
        return common == null ? ScalarType.ERROR : common;
    }

    /// Whether a function turns one type into another: into any type but a guid, from any.
    static boolean isPossible(ScalarType from, ScalarType to) {
        return to != ScalarType.GUID || from == ScalarType.STRING || isImplicit(from, to);
    }

    /// The value as another type, to which a conversion [#isPossible]; as it is if it has that type or an error.
    ScalarExpression convert(ScalarExpression value, ScalarType type) {
        ScalarType from = value.type();
        if (from == type || from == ScalarType.ERROR || type == ScalarType.ERROR) {
            return value;
        }
        if (value instanceof ScalarExpression.Constant(var _, var constant)) {
            if (constant == null) {
                return new ScalarExpression.Constant(type, null);
            }
            if (constant instanceof Number number && type.isNumeric()) {
                return new ScalarExpression.Constant(type, number(number, type));
            }
        }
        String name = type == ScalarType.DYNAMIC ? "todynamic value" : "to" + type.kqlName();
        ScalarFunction function = library.scalar(name);
        if (function != null) {
            for (Overload overload : function.overloads()) {
                if (overload.accepts(1) && takesAsIs(overload.parameter(0), from)) {
                    return new ScalarExpression.Call(function, overload, List.of(value), type);
                }
            }
        }
        throw new IllegalStateException("no function converts " + from.kqlName() + " to " + type.kqlName());
    }

    static boolean takesAsIs(Parameter parameter, ScalarType type) {
        return switch (parameter.takes()) {
            case ParameterType.Exactly(var wanted) -> wanted == type;
            case ParameterType.OneOf(var types) -> types.contains(type);
            case ParameterType.AnyScalar(), ParameterType.Common _ -> true;
            case ParameterType.TypeArgument() -> false;
        };
    }

    private static @Nullable Number number(Number number, ScalarType type) {
        return switch (type) {
            case INT -> number.intValue() == number.longValue() ? number.intValue() : null;
            case LONG -> number.longValue();
            case REAL -> number.doubleValue();
            case DECIMAL -> new BigDecimal(number.toString());
            case BOOL, STRING, DATETIME, TIMESPAN, GUID, DYNAMIC, ERROR -> null;
        };
    }
}
