package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;

/// `strlen()`. Source: the manual page of that name.
final class StrLen implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("strlen")
                .resultName(ResultName.PREFIX_AND_FIRST_ARGUMENT)
                .summary("Counts the characters of a text.")
                .notes("A character is a Unicode code point.")
                .overload(
                        ReturnType.exactly(LONG),
                        List.of(parameter("text", STRING, "The text.")),
                        NEVER,
                        sql("length({text})"))
                .example("strlen('abc')", "3")
                .example("strlen('é😊')", "2")
                .example("strlen('')", "0")
                .build();
    }
}
