package org.stagewatch.kql.bind;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.OperatorParameter;

/// The value of an operator's parameter as text: `kind = inner`, `isfuzzy = true`, `withsource = "Name"`.
record ParameterText(List<OperatorParameter> parameters) {
    /// The value of a parameter, or null if the query doesn't give it.
    @Nullable
    String find(String name) {
        for (OperatorParameter parameter : parameters) {
            if (parameter.name().text().equals(name)) {
                return of(parameter);
            }
        }
        return null;
    }

    static String of(OperatorParameter parameter) {
        return switch (parameter.value()) {
            case Expression.NameReference(var name) -> name.text();
            case Expression.Literal(var _, var _, var value) -> String.valueOf(value);
            default -> "";
        };
    }
}
