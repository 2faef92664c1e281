package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class GzipCompress implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("gzip_compress_to_base64_string")
                .summary("Compresses a text with gzip and encodes it as base64.")
                .overload(
                        STRING,
                        List.of(parameter("value", STRING, "The text.")),
                        java(arguments -> Compression.GZIP.compress(Arguments.text(arguments, 0))))
                .example(
                        "gzip_compress_to_base64_string('1234567890qwertyuiop')",
                        "'H4sIAAAAAAAA/wEUAOv/MTIzNDU2Nzg5MHF3ZXJ0eXVpb3A6m7f2FAAAAA=='")
                .example(
                        "gzip_decompress_from_base64_string(gzip_compress_to_base64_string('ééééééééééééééééé'))",
                        "'ééééééééééééééééé'")
                .example("gzip_decompress_from_base64_string(gzip_compress_to_base64_string(''))", "''")
                .build();
    }
}
