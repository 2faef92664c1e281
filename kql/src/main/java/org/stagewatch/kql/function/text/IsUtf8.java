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

/// `isutf8()`. Source: the manual page of that name.
final class IsUtf8 implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("isutf8")
                .summary("Tells whether a text is good UTF-8.")
                .overload(
                        ReturnType.exactly(BOOL),
                        List.of(parameter("text", ParameterType.ANY, "The text.")),
                        NEVER,
                        OnText.java(
                                "isutf8",
                                BOOL,
                                List.of(STRING),
                                arguments -> ((String) arguments[0]).indexOf(0xFFFD) < 0))
                .example("isutf8('é')", "true")
                .example("isutf8('')", "true")
                .build();
    }
}
