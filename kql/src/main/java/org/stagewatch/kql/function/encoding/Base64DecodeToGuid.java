package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.GUID;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Base64DecodeToGuid implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("base64_decode_toguid")
                .summary("Decodes base64 text that holds the 16 bytes of a guid.")
                .notes("The bytes stand in the order of Windows. The result is null if there are not 16.")
                .overload(
                        GUID,
                        List.of(parameter("base64", STRING, "The encoded text.")),
                        java(Base64DecodeToGuid::decode))
                .example(
                        "base64_decode_toguid('JpbpECu8dUy7Pv5gbeJXAA==')",
                        "guid(10e99626-bc2b-4c75-bb3e-fe606de25700)")
                .example("base64_decode_toguid('abcd1231')", "guid(null)")
                .example("base64_decode_toguid('')", "guid(null)")
                .build();
    }

    private static @Nullable String decode(@Nullable Object[] arguments) {
        byte[] bytes = Base64Text.decode(Arguments.text(arguments, 0));
        return bytes == null || bytes.length != GuidBytes.SIZE ? null : GuidBytes.guid(bytes);
    }
}
