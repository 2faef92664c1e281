package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

/// Not for queries: what `reduce` counts.
final class ReduceKeys implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("reduce keys")
                .summary("The terms of a text with their places.")
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("text", STRING, "The text."),
                                parameter(
                                        "separators", STRING, "The characters between terms; empty for the default.")),
                        java(ReduceKeys::keys))
                .build();
    }

    private static String keys(@Nullable Object[] arguments) {
        TextTerms terms = TextTerms.of(
                (String) Objects.requireNonNull(arguments[0]), (String) Objects.requireNonNull(arguments[1]));
        return new Json.Array(terms.keys().stream().<Json>map(Json.Text::new).toList()).text();
    }
}
