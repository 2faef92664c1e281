package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class ZlibCompress implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("zlib_compress_to_base64_string")
                .summary("Compresses a text with zlib and encodes it as base64.")
                .overload(
                        STRING,
                        List.of(parameter("value", STRING, "The text.")),
                        java(arguments -> Compression.ZLIB.compress(Arguments.text(arguments, 0))))
                .example(
                        "zlib_compress_to_base64_string('1234567890qwertyuiop')",
                        "'eAEBFADr/zEyMzQ1Njc4OTBxd2VydHl1aW9wOAkGdw=='")
                .example(
                        "zlib_decompress_from_base64_string(zlib_compress_to_base64_string('ééééééééééééééééé'))",
                        "'ééééééééééééééééé'")
                .example("zlib_decompress_from_base64_string(zlib_compress_to_base64_string(''))", "''")
                .build();
    }
}
