package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class Base64DecodeToArray implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("base64_decode_toarray")
                .shape(DynamicShape.ARRAY)
                .summary("Decodes base64 text to an array of its bytes.")
                .notes(
                        "Bytes are numbers of 0 to 255. The result is null if the text is malformed or lacks its padding.")
                .overload(
                        DYNAMIC,
                        List.of(parameter("base64", STRING, "The encoded text.")),
                        java(Base64DecodeToArray::decode))
                .example("base64_decode_toarray('S3VzdG8=')", "dynamic([75, 117, 115, 116, 111])")
                .example("base64_decode_toarray('w6k=')", "dynamic([195, 169])")
                .example("base64_decode_toarray('')", "dynamic([])")
                .example("base64_decode_toarray('w6k')", "dynamic(null)")
                .build();
    }

    private static @Nullable String decode(@Nullable Object[] arguments) {
        byte[] bytes = Base64Text.decode(Arguments.text(arguments, 0));
        if (bytes == null) {
            return null;
        }
        return Json.array(IntStream.range(0, bytes.length)
                        .mapToObj(index -> Json.of(bytes[index] & 255L))
                        .toList())
                .text();
    }
}
