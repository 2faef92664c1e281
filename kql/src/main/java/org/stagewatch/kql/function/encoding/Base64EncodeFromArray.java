package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class Base64EncodeFromArray implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("base64_encode_fromarray")
                .summary("Encodes an array of bytes as base64.")
                .notes("The result is empty if the argument is no array of bytes.")
                .overload(
                        STRING,
                        List.of(parameter("bytes", DYNAMIC, "An array of numbers of 0 to 255.")),
                        java(Base64EncodeFromArray::encode))
                .example("base64_encode_fromarray(dynamic([75, 117, 115, 116, 111]))", "'S3VzdG8='")
                .example("base64_encode_fromarray(dynamic([256]))", "''")
                .example("base64_encode_fromarray(dynamic(null))", "''")
                .build();
    }

    private static String encode(@Nullable Object[] arguments) {
        List<Json> elements = Json.parseArray(Arguments.text(arguments, 0));
        if (elements == null) {
            return "";
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Json element : elements) {
            Long value = element instanceof Json.Number number ? number.longValue() : null;
            if (value == null || value < 0 || value > 255) {
                return "";
            }
            bytes.write(value.intValue());
        }
        return Base64Text.encode(bytes.toByteArray());
    }
}
