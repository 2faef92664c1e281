package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class ZlibDecompress implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("zlib_decompress_from_base64_string")
                .summary("Decodes base64 text and decompresses it with zlib.")
                .notes("The result is empty if the data is malformed, is no UTF-8, or is longer than a megabyte.")
                .overload(
                        STRING,
                        List.of(parameter("base64", STRING, "The encoded text.")),
                        java(arguments -> Compression.ZLIB.decompress(Arguments.text(arguments, 0))))
                .example(
                        "zlib_decompress_from_base64_string('eAEBFADr/zEyMzQ1Njc4OTBxd2VydHl1aW9wOAkGdw==')",
                        "'1234567890qwertyuiop'")
                .example("zlib_decompress_from_base64_string('x0x0x0')", "''")
                .example("zlib_decompress_from_base64_string('')", "''")
                .build();
    }
}
