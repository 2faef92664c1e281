package org.stagewatch.kql.function;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the types of arguments can't say: that a percentile is a constant, that a pattern is a regular expression.
@FunctionalInterface
public interface ArgumentCheck {
    /// Finds nothing wrong with any arguments.
    ArgumentCheck NONE = constants -> null;

    /// What is wrong with a call, or null if nothing is.
    ///
    /// @param constants the value of each argument that is a constant and not null; null for the others
    @Nullable
    Fault fault(List<@Nullable Object> constants);

    /// A constant argument without faults as the backends are to read it.
    default Object rewritten(int argument, Object constant) {
        return constant;
    }

    /// @param argument the position of the argument that is at fault
    /// @param message begins in lower case and has no period at its end
    record Fault(int argument, String message) {}
}
