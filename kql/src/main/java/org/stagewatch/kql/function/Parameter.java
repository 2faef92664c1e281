package org.stagewatch.kql.function;

import org.stagewatch.kql.type.ScalarType;

/// A parameter of a function.
///
/// @param name as in the manual, and as the placeholder in SQL templates
/// @param meaning one sentence
/// @param takes which arguments fit
/// @param occurrence how often it may stand in a call
public record Parameter(String name, String meaning, ParameterType takes, Occurrence occurrence) {
    public static Parameter parameter(String name, ScalarType type, String meaning) {
        return new Parameter(name, meaning, new ParameterType.Exactly(type), Occurrence.ONCE);
    }

    public static Parameter parameter(String name, ParameterType takes, String meaning) {
        return new Parameter(name, meaning, takes, Occurrence.ONCE);
    }

    /// This parameter as one that takes any number of arguments, at least one; it must be the last.
    public Parameter repeated() {
        return new Parameter(name, meaning, takes, Occurrence.REPEATED);
    }

    public enum Occurrence {
        ONCE,
        REPEATED
    }
}
