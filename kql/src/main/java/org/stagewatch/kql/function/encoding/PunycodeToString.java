package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class PunycodeToString implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("punycode_to_string")
                .summary("Decodes punycode.")
                .notes("The result is empty if the text is malformed or has more than 2048 characters.")
                .overload(
                        STRING,
                        List.of(parameter("punycode", STRING, "The encoded text, without `xn--` in front.")),
                        java(PunycodeToString::decode))
                .example("punycode_to_string('acadmie-franaise-npb1a')", "'académie-française'")
                .example("punycode_to_string('é')", "''")
                .example("punycode_to_string('')", "''")
                .build();
    }

    private static String decode(@Nullable Object[] arguments) {
        String decoded = Punycode.decode(Arguments.text(arguments, 0));
        return decoded == null ? "" : decoded;
    }
}
