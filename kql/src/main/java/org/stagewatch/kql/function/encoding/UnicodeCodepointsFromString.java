package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class UnicodeCodepointsFromString implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("unicode_codepoints_from_string")
                .alias("to_utf8")
                .shape(DynamicShape.ARRAY)
                .summary("The code points of the characters of a text.")
                .overload(
                        DYNAMIC,
                        List.of(parameter("value", STRING, "The text.")),
                        java(arguments -> Json.array(Arguments.text(arguments, 0)
                                        .codePoints()
                                        .mapToObj(Json::of)
                                        .toList())
                                .text()))
                .example("unicode_codepoints_from_string('⒦⒰⒮⒯⒪')", "dynamic([9382, 9392, 9390, 9391, 9386])")
                .example("unicode_codepoints_from_string('😊')", "dynamic([128522])")
                .example("unicode_codepoints_from_string('')", "dynamic([])")
                .build();
    }
}
