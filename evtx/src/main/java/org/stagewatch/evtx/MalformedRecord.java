package org.stagewatch.evtx;

import java.io.Serial;

/// Says that bytes can't be what they should be. Always caught in this package and turned into [Damage].
///
/// It carries no stack trace: a hostile file can cause very many of them.
final class MalformedRecord extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String problem;

    MalformedRecord(String problem) {
        super(problem, null, false, false);
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
