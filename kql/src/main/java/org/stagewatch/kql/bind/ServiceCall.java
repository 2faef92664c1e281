package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.type.ScalarType;

/// Binds a call of one of the [ServiceFunctions].
final class ServiceCall {
    private final Binding binding;
    private final ExpressionBinder arguments;

    /// @param arguments binds the arguments
    ServiceCall(Binding binding, ExpressionBinder arguments) {
        this.binding = binding;
        this.arguments = arguments;
    }

    /// The bound call, or null if there is no such function.
    ///
    /// @param piped the rows that `invoke` passes, or null
    @Nullable
    BoundResult bind(Expression.Call call, @Nullable Rows piped) {
        String name = call.function().text();
        Symbol.Function function = ServiceFunctions.find(name, binding.catalog());
        if (function == null) {
            return null;
        }
        if (!binding.dialects().isEmpty()) {
            warn(call);
        }
        boolean takesRows = !name.equals("DeviceFromIP");
        return new UserFunctionCall(binding, arguments).bind(withColumnNames(call), function, takesRows ? piped : null);
    }

    private void warn(Expression.Call call) {
        String name = call.function().text();
        if (!name.equals(ServiceFunctions.FILE_PROFILE)) {
            binding.report(Problems.unsupported(
                    "`" + name + "`", call.function().span(), "Only the service knows which devices it means."));
        } else if (binding.catalog().watchlist(name) == null) {
            binding.report(DataProblems.noFileProfiles(call.function().span()));
        }
    }

    /// The hash is named by a bare column name or by text.
    private static Expression.Call withColumnNames(Expression.Call call) {
        List<Argument> changed = new ArrayList<>();
        for (Argument argument : call.arguments()) {
            changed.add(
                    changed.isEmpty() && argument.value() instanceof Expression.NameReference(var name)
                            ? new Argument(
                                    argument.span(),
                                    argument.name(),
                                    new Expression.Literal(name.span(), ScalarType.STRING, name.text()))
                            : argument);
        }
        return new Expression.Call(call.span(), call.function(), changed);
    }
}
