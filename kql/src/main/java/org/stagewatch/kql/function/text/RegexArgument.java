package org.stagewatch.kql.function.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.ArgumentCheck;

/// Checks the argument that is a regular expression, where it is a constant, and writes it as every backend reads it.
record RegexArgument(int argument) implements ArgumentCheck {
    @Override
    public @Nullable Fault fault(List<@Nullable Object> constants) {
        return RegexSyntax.fault(constants, argument);
    }

    @Override
    public Object rewritten(int index, Object constant) {
        return index == argument && constant instanceof String pattern ? RegexSyntax.portable(pattern) : constant;
    }
}
