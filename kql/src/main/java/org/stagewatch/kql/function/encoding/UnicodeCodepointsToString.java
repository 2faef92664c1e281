package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.javaWithNulls;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.oneOf;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.INT;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class UnicodeCodepointsToString implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("unicode_codepoints_to_string")
                .alias("make_string")
                .summary("The text that is made of some code points.")
                .notes("The result is empty if one is no code point of a character.")
                .overload(
                        STRING,
                        List.of(parameter("values", oneOf(INT, LONG, DYNAMIC), "Code points, or arrays of them.")
                                .repeated()),
                        javaWithNulls(UnicodeCodepointsToString::text))
                .example("unicode_codepoints_to_string(75, 117, 115, 116, 111)", "'Kusto'")
                .example("unicode_codepoints_to_string(dynamic([75, 233]), 128522)", "'Ké😊'")
                .example("unicode_codepoints_to_string(55296)", "''")
                .example("unicode_codepoints_to_string(long(null))", "''")
                .build();
    }

    private static String text(@Nullable Object[] arguments) {
        StringBuilder text = new StringBuilder();
        for (Object argument : arguments) {
            Json value = argument == null ? Json.NULL : Json.parse(argument.toString());
            List<Json> codePoints =
                    value instanceof Json.Array(var elements) ? elements : List.of(value == null ? Json.NULL : value);
            for (Json codePoint : codePoints) {
                Long number = codePoint instanceof Json.Number digits ? digits.longValue() : null;
                if (number == null || !isCharacter(number)) {
                    return "";
                }
                text.appendCodePoint(number.intValue());
            }
        }
        return text.toString();
    }

    private static boolean isCharacter(long number) {
        boolean isSurrogate = number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE;
        return number >= 0 && number <= Character.MAX_CODE_POINT && !isSurrogate;
    }
}
