package org.stagewatch.telemetry.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Decompressed bytes, which count against a budget. Closing it leaves the archive open.
public final class UnfoldedStream extends FilterInputStream {
    private final ArchiveBudget budget;

    UnfoldedStream(InputStream stream, ArchiveBudget budget) {
        super(stream);
        this.budget = budget;
    }

    /// Bytes that were packed in a file on disk.
    ///
    /// @param size the file's size
    public static InputStream of(InputStream stream, ArchiveLimits limits, long size) {
        return new UnfoldedStream(stream, new ArchiveBudget(limits, size));
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            budget.takeBytes(1);
        }
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count > 0) {
            budget.takeBytes(count);
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        budget.takeBytes(skipped);
        return skipped;
    }

    @Override
    @SuppressWarnings("MissingSuperCall")
    public void close() {
        // The archive goes on behind this entry.
    }
}
