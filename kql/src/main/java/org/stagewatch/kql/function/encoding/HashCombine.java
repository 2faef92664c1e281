package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class HashCombine implements FunctionDefinition {
    /// The fraction of the golden ratio, in 64 bits: it spreads hashes that are alike.
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("hash_combine")
                .summary("Combines hashes into one.")
                .notes("The result is not the number that Kusto gives: how Kusto combines hashes is not documented.")
                .overload(
                        LONG,
                        List.of(
                                parameter("hash1", LONG, "A hash."),
                                parameter("hash2", LONG, "More hashes.").repeated()),
                        java(HashCombine::combine))
                .example("hash_combine(1, 2) == hash_combine(1, 2)", "true")
                .example("hash_combine(1, 2) == hash_combine(2, 1)", "false")
                .example("hash_combine(1, long(null))", "long(null)")
                .build();
    }

    static long combine(@Nullable Object[] arguments) {
        long combined = 0;
        for (int index = 0; index < arguments.length; index++) {
            long mixed = Arguments.number(arguments, index) + GOLDEN_RATIO + (combined << 6) + (combined >>> 2);
            combined ^= mixed;
        }
        return combined;
    }
}
