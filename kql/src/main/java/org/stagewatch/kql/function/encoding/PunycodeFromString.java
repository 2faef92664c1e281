package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class PunycodeFromString implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("punycode_from_string")
                .summary("Encodes a text as punycode.")
                .notes("The result has no `xn--` in front. It is empty for a text of more than 2048 characters.")
                .overload(STRING, List.of(parameter("value", STRING, "The text.")), java(PunycodeFromString::encode))
                .example("punycode_from_string('académie-française')", "'acadmie-franaise-npb1a'")
                .example("punycode_from_string('艺术')", "'cqv902d'")
                .example("punycode_from_string('')", "''")
                .build();
    }

    private static String encode(@Nullable Object[] arguments) {
        String encoded = Punycode.encode(Arguments.text(arguments, 0));
        return encoded == null ? "" : encoded;
    }
}
