package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ScalarFunction;

/// `strrep()`. Source: the manual page of that name.
final class Repeat implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("strrep")
                .summary("Repeats a value as text.")
                .overload(
                        STRING,
                        List.of(
                                parameter("value", ParameterType.ANY, "The value to repeat."),
                                parameter("times", LONG, "How often, up to 1024.")),
                        lowered(call -> Repeating.lower(call)))
                .overload(
                        STRING,
                        List.of(
                                parameter("value", ParameterType.ANY, "The value to repeat."),
                                parameter("times", LONG, "How often, up to 1024."),
                                parameter("delimiter", STRING, "What stands between.")),
                        lowered(call -> Repeating.lower(call)))
                .example("strrep('aé', 3)", "'aéaéaé'")
                .example("strrep(1, 2, '-')", "'1-1'")
                .example("strrep('a', 0)", "''")
                .build();
    }
}
