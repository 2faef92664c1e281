package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Base64EncodeToString implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("base64_encode_tostring")
                .alias("base64_encodestring")
                .summary("Encodes the UTF-8 of a text as base64.")
                .overload(
                        STRING,
                        List.of(parameter("value", STRING, "The text.")),
                        java(arguments ->
                                Base64Text.encode(Arguments.text(arguments, 0).getBytes(StandardCharsets.UTF_8))))
                .example("base64_encode_tostring('Kusto')", "'S3VzdG8='")
                .example("base64_encode_tostring('é')", "'w6k='")
                .example("base64_encode_tostring('')", "''")
                .build();
    }
}
