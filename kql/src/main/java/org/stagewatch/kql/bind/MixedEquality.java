package org.stagewatch.kql.bind;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.plan.ScalarExpression.Constant;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.type.ScalarType;

/// `==` and `!=` between text and a number or a truth value, one of which is a constant: `ResultType == 0` where
/// `ResultType` is text, `EventID == "4624"` where `EventID` is a number.
///
/// The manual says nothing of it and Microsoft's binder lets it pass; queries in use rely on the constant taking the
/// type of the other side. A constant that has no counterpart of that type is not converted, and so is refused later.
final class MixedEquality {
    private final Binding binding;

    MixedEquality(Binding binding) {
        this.binding = binding;
    }

    /// The operands with the constant converted, or as they are.
    List<ScalarExpression> convert(List<ScalarExpression> operands, Span span) {
        ScalarExpression left = operands.getFirst();
        ScalarExpression right = operands.getLast();
        if (left instanceof Constant == right instanceof Constant) {
            return operands;
        }
        Constant converted = left instanceof Constant constant
                ? counterpart(constant, right.type())
                : counterpart((Constant) right, left.type());
        if (converted == null) {
            return operands;
        }
        binding.report(Problems.comparedWithText(span));
        return left instanceof Constant ? List.of(converted, right) : List.of(left, converted);
    }

    private static @Nullable Constant counterpart(Constant constant, ScalarType wanted) {
        Object value = switch (wanted) {
            case STRING ->
                constant.value() instanceof Long || constant.value() instanceof Integer
                        ? String.valueOf(constant.value())
                        : null;
            case INT, LONG -> constant.value() instanceof String text ? number(text, wanted) : null;
            case BOOL ->
                constant.value() instanceof String text && constant.type() == ScalarType.STRING ? truth(text) : null;
            case REAL, DECIMAL, DATETIME, TIMESPAN, GUID, DYNAMIC, ERROR -> null;
        };
        boolean isMixed =
                constant.type() == ScalarType.STRING || constant.type().isNumeric() && wanted == ScalarType.STRING;
        return value == null || !isMixed ? null : new Constant(wanted, value);
    }

    private static @Nullable Number number(String text, ScalarType type) {
        try {
            return type == ScalarType.INT ? (Number) Integer.valueOf(text) : (Number) Long.valueOf(text);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static @Nullable Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }
}
