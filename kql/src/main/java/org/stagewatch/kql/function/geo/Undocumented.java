package org.stagewatch.kql.function.geo;

import java.util.Arrays;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.function.Implementation;

/// The implementations of a signature of which the manual doesn't say enough to give the same values.
final class Undocumented {
    private Undocumented() {}

    static Implementation[] because(String reason) {
        return Arrays.stream(Dialect.values())
                .map(dialect -> Implementation.unsupported(dialect, reason))
                .toArray(Implementation[]::new);
    }
}
