package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

/// Not for queries: the pattern that `reduce` puts a text to.
final class ReducePattern implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("reduce pattern")
                .summary("A text with a wildcard for what varies.")
                .overload(
                        STRING,
                        List.of(
                                parameter("text", STRING, "The text."),
                                parameter("separators", STRING, "The characters between terms; empty for the default."),
                                parameter(
                                        "frequent",
                                        DYNAMIC,
                                        "The terms of the text that many have, with their places.")),
                        java(ReducePattern::pattern))
                .build();
    }

    private static String pattern(@Nullable Object[] arguments) {
        Set<String> frequent = arguments[2] instanceof String keys ? Set.copyOf(KeyValues.texts(keys)) : Set.of();
        return TextTerms.of(
                        (String) Objects.requireNonNull(arguments[0]), (String) Objects.requireNonNull(arguments[1]))
                .pattern(frequent);
    }
}
