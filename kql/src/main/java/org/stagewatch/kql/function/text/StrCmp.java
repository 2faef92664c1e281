package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;

/// `strcmp()`. Source: the manual page of that name.
final class StrCmp implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("strcmp")
                .summary("Compares two texts by their characters.")
                .overload(
                        ReturnType.exactly(LONG),
                        List.of(
                                parameter("left", ParameterType.ANY, "A text."),
                                parameter("right", ParameterType.ANY, "The text to compare with.")),
                        NEVER,
                        OnText.sql(
                                "CAST(CASE WHEN {left} < {right} THEN -1 WHEN {left} > {right} THEN 1 ELSE 0 END AS BIGINT)"))
                .example("strcmp('ABC', 'ABC')", "0")
                .example("strcmp('abc', 'ABC')", "1")
                .example("strcmp('', 'é')", "-1")
                .build();
    }
}
