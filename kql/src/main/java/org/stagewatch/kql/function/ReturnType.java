package org.stagewatch.kql.function;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.stagewatch.kql.type.ScalarType;

/// The type of a call's result.
public sealed interface ReturnType {
    record Exactly(ScalarType type) implements ReturnType {}

    /// The common type of the arguments of `COMMON` parameters.
    record Common() implements ReturnType {}

    /// The type of one argument, counted from 0.
    record OfArgument(int index) implements ReturnType {}

    /// Worked out from the types of all arguments; for a `TYPE` parameter that is the type it names.
    record Computed(Rule rule) implements ReturnType {}

    @FunctionalInterface
    interface Rule extends Function<List<ScalarType>, ScalarType>, Serializable {}

    static ReturnType exactly(ScalarType type) {
        return new Exactly(type);
    }

    static ReturnType common() {
        return new Common();
    }

    static ReturnType ofArgument(int index) {
        return new OfArgument(index);
    }

    static ReturnType computed(Rule rule) {
        return new Computed(rule);
    }
}
