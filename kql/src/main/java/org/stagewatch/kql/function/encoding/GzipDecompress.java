package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class GzipDecompress implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("gzip_decompress_from_base64_string")
                .summary("Decodes base64 text and decompresses it with gzip.")
                .notes("The result is empty if the data is malformed, is no UTF-8, or is longer than a megabyte.")
                .overload(
                        STRING,
                        List.of(parameter("base64", STRING, "The encoded text.")),
                        java(arguments -> Compression.GZIP.decompress(Arguments.text(arguments, 0))))
                .example(
                        "gzip_decompress_from_base64_string('H4sIAAAAAAAA/wEUAOv/MTIzNDU2Nzg5MHF3ZXJ0eXVpb3A6m7f2FAAAAA==')",
                        "'1234567890qwertyuiop'")
                .example("gzip_decompress_from_base64_string('x0x0x0')", "''")
                .example("gzip_decompress_from_base64_string('')", "''")
                .build();
    }
}
