package org.stagewatch.evtx;

import java.io.IOException;
import java.io.InputStream;

/// Reads a file block by block into one buffer of 64 KiB.
final class BlockInput implements AutoCloseable {
    private final InputStream input;
    private final byte[] buffer = new byte[ChunkBytes.SIZE];
    private int length;
    private long offset;
    private long bytesRead;

    BlockInput(InputStream input) {
        this.input = input;
    }

    /// The bytes that were read of the file so far.
    long bytesRead() {
        return bytesRead;
    }

    /// Where the present block begins in the file.
    long offset() {
        return offset;
    }

    /// Replaces the present block by the next; it is shorter than asked only at the end of the file.
    ChunkBytes next(int size) throws IOException {
        offset += length;
        length = 0;
        return fill(size);
    }

    /// Lets the present block begin further on, and fills it up again.
    ChunkBytes skip(int count) throws IOException {
        offset += count;
        length -= count;
        System.arraycopy(buffer, count, buffer, 0, length);
        return fill(ChunkBytes.SIZE);
    }

    private ChunkBytes fill(int size) throws IOException {
        int added = input.readNBytes(buffer, length, size - length);
        length += added;
        bytesRead += added;
        return new ChunkBytes(buffer, length);
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
