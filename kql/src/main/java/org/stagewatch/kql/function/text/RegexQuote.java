package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;

/// `regex_quote()`. Source: the manual page of that name.
final class RegexQuote implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("regex_quote")
                .summary("Gives the regular expression that matches just a text.")
                .overload(
                        ReturnType.exactly(STRING),
                        List.of(parameter("text", ParameterType.ANY, "The text.")),
                        NEVER,
                        OnText.java(
                                "regex_quote",
                                STRING,
                                List.of(STRING),
                                arguments -> TermMatcher.quote((String) arguments[0])))
                .example("regex_quote('a.b')", "'a\\\\.b'")
                .example("regex_quote('é')", "'é'")
                .example("regex_quote('')", "''")
                .build();
    }
}
