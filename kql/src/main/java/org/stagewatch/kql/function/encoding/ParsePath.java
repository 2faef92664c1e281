package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class ParsePath implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("parse_path")
                .shape(DynamicShape.BAG)
                .summary("Takes the path of a file apart.")
                .notes(
                        "The result has Scheme, RootPath, DirectoryPath, DirectoryName, Filename, Extension and AlternateDataStreamName.")
                .overload(
                        DYNAMIC,
                        List.of(parameter("path", STRING, "The path, of Windows or Unix.")),
                        java(ParsePath::parts))
                .example(
                        "parse_path(@'C:\\temp\\file.txt')",
                        "dynamic({'Scheme': '', 'RootPath': 'C:\\\\', 'DirectoryPath': 'C:\\\\temp', 'DirectoryName': 'temp', 'Filename': 'file.txt', 'Extension': 'txt', 'AlternateDataStreamName': ''})")
                .example(
                        "parse_path('file://C:/temp/file.txt:some.exe')",
                        "dynamic({'Scheme': 'file', 'RootPath': 'C:/', 'DirectoryPath': 'C:/temp', 'DirectoryName': 'temp', 'Filename': 'file.txt', 'Extension': 'txt', 'AlternateDataStreamName': 'some.exe'})")
                .example(
                        "parse_path(@'\\\\shared\\users\\é.gz')",
                        "dynamic({'Scheme': '', 'RootPath': '', 'DirectoryPath': '\\\\\\\\shared\\\\users', 'DirectoryName': 'users', 'Filename': 'é.gz', 'Extension': 'gz', 'AlternateDataStreamName': ''})")
                .example(
                        "parse_path('')",
                        "dynamic({'Scheme': '', 'RootPath': '', 'DirectoryPath': '', 'DirectoryName': '', 'Filename': '', 'Extension': '', 'AlternateDataStreamName': ''})")
                .build();
    }

    private static String parts(@Nullable Object[] arguments) {
        FilePath path = FilePath.of(Arguments.text(arguments, 0));
        Map<String, Json> parts = new LinkedHashMap<>();
        parts.put("Scheme", Json.of(path.scheme()));
        parts.put("RootPath", Json.of(path.root()));
        parts.put("DirectoryPath", Json.of(path.directory()));
        parts.put("DirectoryName", Json.of(path.directoryName()));
        parts.put("Filename", Json.of(path.file()));
        parts.put("Extension", Json.of(path.extension()));
        parts.put("AlternateDataStreamName", Json.of(path.stream()));
        return new Json.Bag(parts).text();
    }
}
