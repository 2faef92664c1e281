package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class UrlEncode implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("url_encode")
                .summary("Percent-encodes a text, a blank as a plus sign.")
                .overload(
                        STRING,
                        List.of(parameter("url", STRING, "The text.")),
                        java(arguments -> PercentEncoding.encode(Arguments.text(arguments, 0), "+")))
                .example("url_encode('https://www.bing.com/hello world')", "'https%3a%2f%2fwww.bing.com%2fhello+world'")
                .example("url_encode('é')", "'%c3%a9'")
                .example("url_encode('')", "''")
                .build();
    }
}
