package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;

/// `isascii()`. Source: the manual page of that name.
final class IsAscii implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("isascii")
                .summary("Tells whether a text has only ASCII characters.")
                .overload(
                        ReturnType.exactly(BOOL),
                        List.of(parameter("text", ParameterType.ANY, "The text.")),
                        NEVER,
                        OnText.java(
                                "isascii",
                                BOOL,
                                List.of(STRING),
                                arguments -> ((String) arguments[0]).chars().allMatch(character -> character < 128)))
                .example("isascii('abc')", "true")
                .example("isascii('é')", "false")
                .example("isascii('')", "true")
                .build();
    }
}
