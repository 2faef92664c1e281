package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class UrlDecode implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("url_decode")
                .summary("Decodes a percent-encoded text.")
                .notes("A plus sign becomes a blank. A percent sign without two hexadecimal digits stays as it is.")
                .overload(
                        STRING,
                        List.of(parameter("url", STRING, "The encoded text.")),
                        java(arguments -> PercentEncoding.decode(Arguments.text(arguments, 0))))
                .example("url_decode('https%3a%2f%2fwww.bing.com%2f')", "'https://www.bing.com/'")
                .example("url_decode('%C3%A9+100%')", "'é 100%'")
                .example("url_decode('')", "''")
                .build();
    }
}
