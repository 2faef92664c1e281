package org.stagewatch.kql.function;

import java.util.List;
import org.stagewatch.kql.type.ScalarType;

/// A parameter of a function.
///
/// @param name as in the manual, and as the placeholder in SQL templates
/// @param meaning one sentence
/// @param takes which arguments fit
/// @param occurrence how often it may stand in a call
/// @param form what kind of expression an argument must be
/// @param values the texts that a literal may be, if only some are possible; case doesn't matter
public record Parameter(
        String name, String meaning, ParameterType takes, Occurrence occurrence, Form form, List<String> values) {
    public Parameter {
        values = List.copyOf(values);
    }

    public static Parameter parameter(String name, ScalarType type, String meaning) {
        return parameter(name, new ParameterType.Exactly(type), meaning);
    }

    public static Parameter parameter(String name, ParameterType takes, String meaning) {
        return new Parameter(name, meaning, takes, Occurrence.ONCE, Form.EXPRESSION, List.of());
    }

    /// This parameter as one that takes any number of arguments, at least one; it must be the last.
    public Parameter repeated() {
        return new Parameter(name, meaning, takes, Occurrence.REPEATED, form, values);
    }

    /// This parameter as one whose arguments are the same for all rows.
    public Parameter constant() {
        return new Parameter(name, meaning, takes, occurrence, Form.CONSTANT, values);
    }

    /// This parameter as one whose arguments stand in the query as they are.
    ///
    /// @param possible the texts that are possible; any but the empty one if there are none
    public Parameter literal(String... possible) {
        return new Parameter(name, meaning, takes, occurrence, Form.LITERAL, List.of(possible));
    }

    public enum Occurrence {
        ONCE,
        REPEATED
    }

    /// What kind of expression an argument is.
    public enum Form {
        EXPRESSION,
        CONSTANT,
        LITERAL
    }
}
