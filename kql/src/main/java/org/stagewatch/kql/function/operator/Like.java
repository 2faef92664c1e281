package org.stagewatch.kql.function.operator;

import static org.stagewatch.kql.function.Implementation.unsupported;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;

import java.util.List;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ScalarFunction;

/// `like` and `notlike`, which bind but don't run, since no manual says what they mean.
final class Like implements FunctionDefinition {
    private static final String REASON =
            "KQL's manual doesn't say what `like` means; use `contains`, `startswith` or `matches regex`";

    private final String name;

    Like(String name) {
        this.name = name;
    }

    @Override
    public ScalarFunction define() {
        return ScalarFunction.named(name)
                .summary("An undocumented operator that is accepted but cannot be run.")
                .overload(
                        BOOL,
                        List.of(
                                parameter("text", ParameterType.STRING_OR_DYNAMIC, "The text."),
                                parameter("pattern", ParameterType.STRING_OR_DYNAMIC, "The pattern.")),
                        unsupported(Dialect.DUCKDB, REASON),
                        unsupported(Dialect.SPARK, REASON))
                .build();
    }
}
