package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DECIMAL;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class ParseVersion implements FunctionDefinition {
    private static final int MAX_PARTS = 4;
    private static final int MAX_DIGITS = 8;

    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("parse_version")
                .summary("Turns a version into a number that compares as the version does.")
                .notes("The result is null if the text is no version.")
                .overload(
                        DECIMAL,
                        List.of(parameter(
                                "version",
                                STRING,
                                "One to four numbers of up to eight digits, with dots between them.")),
                        java(ParseVersion::parse))
                .example("parse_version('0.0.0.5')", "decimal(5)")
                .example("parse_version('1.2.3.4')", "decimal(1000000020000000300000004)")
                .example("parse_version('1')", "decimal(1000000000000000000000000)")
                .example("parse_version('1.2.3.4.5')", "decimal(null)")
                .example("parse_version('')", "decimal(null)")
                .build();
    }

    private static @Nullable BigDecimal parse(@Nullable Object[] arguments) {
        String[] parts = Arguments.text(arguments, 0).split("\\.", MAX_PARTS + 1);
        StringBuilder digits = new StringBuilder();
        for (int index = 0; index < MAX_PARTS; index++) {
            String part = index < parts.length ? parts[index] : "0";
            boolean isNumber = !part.isEmpty()
                    && part.length() <= MAX_DIGITS
                    && part.chars().allMatch(character -> character >= '0' && character <= '9');
            if (!isNumber) {
                return null;
            }
            digits.repeat('0', MAX_DIGITS - part.length()).append(part);
        }
        return parts.length > MAX_PARTS ? null : new BigDecimal(digits.toString());
    }
}
