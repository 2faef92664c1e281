package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.GUID;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Base64EncodeFromGuid implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("base64_encode_fromguid")
                .summary("Encodes the 16 bytes of a guid as base64.")
                .notes("The bytes stand in the order of Windows.")
                .overload(
                        STRING,
                        List.of(parameter("guid", GUID, "The guid.")),
                        java(arguments -> Base64Text.encode(GuidBytes.of(Arguments.text(arguments, 0)))))
                .example(
                        "base64_encode_fromguid(guid(ae3133f2-6e22-49ae-b06a-16e6a9b212eb))",
                        "'8jMxriJurkmwahbmqbIS6w=='")
                .example("base64_encode_fromguid(guid(null))", "''")
                .build();
    }
}
