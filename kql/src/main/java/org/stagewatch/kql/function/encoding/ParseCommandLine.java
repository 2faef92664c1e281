package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class ParseCommandLine implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("parse_command_line")
                .shape(DynamicShape.ARRAY)
                .summary("Splits a command line into its arguments as Windows does.")
                .notes(
                        "As CommandLineToArgvW: backslashes count only before a quote, and the first argument knows no escapes.")
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("commandLine", STRING, "The command line."),
                                parameter("parserType", STRING, "How to split; only `windows` is known.")),
                        java(ParseCommandLine::split))
                .example(
                        "parse_command_line(\"echo \\\"hello world!\\\"\", \"windows\")",
                        "dynamic(['echo', 'hello world!'])")
                .example(
                        "parse_command_line('robocopy D:\\\\é \\\\\\\\host\\\\share /E', 'windows')",
                        "dynamic(['robocopy', 'D:\\\\é', '\\\\\\\\host\\\\share', '/E'])")
                .example("parse_command_line('', 'windows')", "dynamic([])")
                .example("parse_command_line('ls', 'unix')", "dynamic(null)")
                .build();
    }

    private static @Nullable String split(@Nullable Object[] arguments) {
        if (!Arguments.text(arguments, 1).equalsIgnoreCase("windows")) {
            return null;
        }
        return Json.array(new CommandLine(Arguments.text(arguments, 0))
                        .arguments().stream().map(Json::of).toList())
                .text();
    }
}
