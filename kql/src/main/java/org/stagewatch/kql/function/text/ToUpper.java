package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;

/// `toupper()`. Source: the manual page of that name.
final class ToUpper implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("toupper")
                .summary("Puts a text in upper case.")
                .overload(
                        ReturnType.exactly(STRING),
                        List.of(parameter("text", ParameterType.ANY, "The text.")),
                        NEVER,
                        OnText.java("toupper", STRING, List.of(STRING), arguments -> upper((String) arguments[0])))
                .example("toupper('àbc')", "'ÀBC'")
                .example("toupper('straße')", "'STRAßE'")
                .example("toupper('')", "''")
                .build();
    }

    /// Each character by itself, so that the length stays.
    private static String upper(String text) {
        StringBuilder upper = new StringBuilder(text.length());
        text.codePoints().map(Character::toUpperCase).forEach(upper::appendCodePoint);
        return upper.toString();
    }
}
