package org.stagewatch.kql.function.series;

import org.stagewatch.kql.function.Implementation;

/// The implementations of a function of which the manual doesn't say enough to give the same values.
final class Undocumented {
    private Undocumented() {}

    static Implementation because(String reason) {
        return Implementation.unsupportedWithRows(reason);
    }
}
