package org.stagewatch.telemetry.source;

import java.io.IOException;
import java.io.Serial;

/// What is left of the limits for one file on disk.
final class ArchiveBudget {
    private long bytes;
    private int entries;
    private final int depth;

    ArchiveBudget(ArchiveLimits limits, long size) {
        this.bytes = limits.bytes(size);
        this.entries = limits.entries();
        this.depth = limits.depth();
    }

    void checkDepth(int reached) throws Exceeded {
        if (reached > depth) {
            throw new Exceeded("archives lie in archives more than " + depth + " deep");
        }
    }

    void takeEntry() throws Exceeded {
        if (--entries < 0) {
            throw new Exceeded("the archive holds too many entries");
        }
    }

    void takeBytes(long count) throws Exceeded {
        bytes -= count;
        if (bytes < 0) {
            throw new Exceeded("the archive unfolds to far more than its size allows");
        }
    }

    /// A limit is reached.
    static final class Exceeded extends IOException {
        @Serial
        private static final long serialVersionUID = 1;

        Exceeded(String message) {
            super(message);
        }
    }
}
