package org.stagewatch.kql.bind;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Overload;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.plan.ExpressionColumns;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.Expression;

/// Checks that arguments are constants, or literals, where the function asks for them.
///
/// @param expressions what bound them
/// @param arguments as written
/// @param values as bound
record ArgumentForms(ExpressionBinder expressions, List<Argument> arguments, List<ScalarExpression> values) {
    /// What is wrong with the first argument that has not the form its parameter asks for; null if all have it.
    @Nullable
    Diagnostic fault(Overload overload) {
        for (int index = 0; index < arguments.size(); index++) {
            Parameter parameter = overload.parameter(index);
            Diagnostic fault = switch (parameter.form()) {
                case EXPRESSION -> null;
                case CONSTANT ->
                    ExpressionColumns.of(values.get(index)).isEmpty()
                                    || isParameter(arguments.get(index).value())
                            ? null
                            : Problems.notConstant(
                                    "`" + parameter.name() + "`",
                                    arguments.get(index).span());
                case LITERAL -> literalFault(parameter, arguments.get(index));
            };
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    /// A parameter of a function that the query defines counts as a constant, whatever the call passes.
    private boolean isParameter(Expression argument) {
        return argument instanceof Expression.NameReference(var name)
                && expressions.scope().find(name.text()) != null
                && expressions.source().find(name.text()) == null;
    }

    private static @Nullable Diagnostic literalFault(Parameter parameter, Argument argument) {
        if (!(argument.value() instanceof Expression.Literal(var _, var _, var value))) {
            return Problems.badValue("`" + parameter.name() + "` must be a literal", argument.span());
        }
        if (!(value instanceof String text)) {
            return null;
        }
        if (parameter.values().isEmpty()) {
            return text.isEmpty()
                    ? Problems.badValue("`" + parameter.name() + "` must not be empty", argument.span())
                    : null;
        }
        return parameter.values().stream().anyMatch(text::equalsIgnoreCase)
                ? null
                : Problems.badValue(
                        "`" + parameter.name() + "` must be one of " + String.join(", ", parameter.values()),
                        argument.span());
    }
}
