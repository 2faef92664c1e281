package org.stagewatch.kql.bind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.ColumnDeclaration;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.ParameterDeclaration;
import org.stagewatch.kql.type.ScalarType;

/// Binds a call of a function that the query defines: its body is bound anew with the arguments in place.
final class UserFunctionCall {
    private final Binding binding;
    private final ExpressionBinder arguments;

    /// @param arguments binds the arguments, over the columns at the place of the call
    UserFunctionCall(Binding binding, ExpressionBinder arguments) {
        this.binding = binding;
        this.arguments = arguments;
    }

    /// @param piped the rows that `invoke` passes as the first argument, or null
    BoundResult bind(Expression.Call call, Symbol.Function function, @Nullable Rows piped) {
        if (!binding.mayGrow(call.span())) {
            return new BoundResult.Nothing();
        }
        List<ParameterDeclaration> parameters = function.declaration().parameters();
        Map<String, Symbol> values = new HashMap<>();
        int next = 0;
        if (piped != null && !parameters.isEmpty()) {
            values.put(parameters.getFirst().name().text(), table(piped, parameters.getFirst()));
            next = 1;
        }
        int most = parameters.size() - next;
        if (call.arguments().size() > most) {
            binding.report(Problems.argumentCount(
                    call.function().text(), 0, most, call.arguments().size(), call.span()));
            return new BoundResult.Nothing();
        }
        boolean outOfOrder = false;
        for (Argument argument : call.arguments()) {
            if (argument.name() == null && outOfOrder) {
                binding.report(DeclarationProblems.positionBehindName(argument.span()));
                return new BoundResult.Nothing();
            }
            ParameterDeclaration parameter = argument.name() == null
                    ? nextFree(parameters, values, next)
                    : named(parameters, argument.name().text());
            if (parameter == null) {
                binding.report(Problems.unknownParameter(
                        argument.name() == null ? call.function() : argument.name(),
                        parameters.stream().map(one -> one.name().text()).toList()));
                return new BoundResult.Nothing();
            }
            outOfOrder |= !parameter.equals(nextFree(parameters, values, next));
            values.put(parameter.name().text(), value(argument.value(), parameter));
        }
        Scope scope = function.scope();
        for (ParameterDeclaration parameter : parameters) {
            Symbol value = values.get(parameter.name().text());
            if (value == null && parameter.defaultValue() != null) {
                value = Parameters.defaultValue(binding, parameter);
            }
            if (value == null) {
                binding.report(Problems.missingArgument(
                        call.function().text(), parameter.name().text(), call.span()));
                return new BoundResult.Nothing();
            }
            scope = scope.with(parameter.name().text(), value);
        }
        int unnamed = binding.restartUnnamed(0);
        BoundResult result = new StatementBinder(binding)
                .body(function.declaration().body(), scope, call.span(), new Parameters(parameters).names());
        binding.restartUnnamed(unnamed);
        return result;
    }

    private static @Nullable ParameterDeclaration nextFree(
            List<ParameterDeclaration> parameters, Map<String, Symbol> values, int from) {
        for (ParameterDeclaration parameter : parameters.subList(from, parameters.size())) {
            if (!values.containsKey(parameter.name().text())) {
                return parameter;
            }
        }
        return null;
    }

    private static @Nullable ParameterDeclaration named(List<ParameterDeclaration> parameters, String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().text().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Symbol value(Expression argument, ParameterDeclaration parameter) {
        return switch (parameter.kind()) {
            case ParameterDeclaration.Kind.Scalar(var type) -> {
                int before = binding.steps();
                ScalarExpression value = scalar(argument, type);
                yield value instanceof ScalarExpression.Invalid
                        ? new Symbol.Broken()
                        : new Symbol.Scalar(value, binding.steps() - before);
            }
            case ParameterDeclaration.Kind.Table _, ParameterDeclaration.Kind.AnyTable _ ->
                table(new TabularBinder(binding, arguments.scope()).bind(argument), parameter);
        };
    }

    /// An argument takes the type that the function declares. Microsoft's binder lets any value stand for any type; one
    /// that no conversion turns into the declared type is refused when the query is to be carried out.
    private ScalarExpression scalar(Expression argument, ScalarType type) {
        ScalarExpression value = arguments.bind(argument);
        if (value instanceof ScalarExpression.TypeValue) {
            return arguments.invalid(Problems.notTheType(type, value.type(), argument.span()));
        }
        if (Conversions.isForParameter(value.type(), type)) {
            return arguments.conversions().convert(value, type);
        }
        binding.refuse(Problems.notTheType(type, value.type(), argument.span()));
        return new ScalarExpression.Constant(type, null);
    }

    private Symbol table(Rows rows, ParameterDeclaration parameter) {
        if (parameter.kind() instanceof ParameterDeclaration.Kind.Table(var columns) && !rows.isBroken()) {
            for (ColumnDeclaration declared : columns) {
                Column column = rows.find(declared.name().text());
                if (column == null) {
                    binding.report(Problems.unknownColumn(declared.name(), rows.names(), rows.source()));
                    return new Symbol.Broken();
                }
                if (column.type() != declared.type()) {
                    binding.report(Problems.notTheType(declared.type(), column.type(), declared.span()));
                    return new Symbol.Broken();
                }
            }
        }
        return new Symbol.Tabular(binding.share(parameter.name().text(), rows, Plan.Reuse.FREE));
    }
}
