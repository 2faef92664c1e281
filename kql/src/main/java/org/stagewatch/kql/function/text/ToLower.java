package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;

/// `tolower()`. Source: the manual page of that name.
final class ToLower implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("tolower")
                .summary("Puts a text in lower case.")
                .overload(
                        ReturnType.exactly(STRING),
                        List.of(parameter("text", ParameterType.ANY, "The text.")),
                        NEVER,
                        OnText.sql("lower({text})"))
                .example("tolower('ÀBC')", "'àbc'")
                .example("tolower('')", "''")
                .build();
    }
}
