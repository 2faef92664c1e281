package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Base64DecodeToString implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("base64_decode_tostring")
                .alias("base64_decodestring")
                .summary("Decodes base64 text that holds UTF-8 characters.")
                .notes(
                        "The result is empty if the text is malformed, lacks its padding, or holds bytes that are no UTF-8.")
                .overload(
                        STRING,
                        List.of(parameter("base64", STRING, "The encoded text.")),
                        java(arguments -> Base64Text.textOf(Base64Text.decode(Arguments.text(arguments, 0)))))
                .example("base64_decode_tostring('d2hvYW1p')", "'whoami'")
                .example("base64_decode_tostring('w6k=')", "'é'")
                .example("base64_decode_tostring('w6k')", "''")
                .example("base64_decode_tostring('6Q==')", "''")
                .build();
    }
}
