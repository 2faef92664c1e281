package org.stagewatch.evtx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Counts record headers in the bytes of a log, knowing nothing of what is inside the records.
///
/// It goes from header to header up to the end that the chunk's header names. After a record that isn't whole it looks
/// for the next one that is: signature, size, and the size again at its end.
final class RecordCount {
    private static final int FILE_HEADER = 4096;
    private static final int CHUNK = 65_536;
    private static final int SIGNATURE = 0x2A2A;

    private final ByteBuffer bytes;

    private RecordCount(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    static long of(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long count = 0;
        for (int chunk = FILE_HEADER; chunk + CHUNK <= file.length; chunk += CHUNK) {
            if (bytes.getLong(chunk) == 0x006B_6E68_4366_6C45L) {
                count += new RecordCount(bytes.slice(chunk, CHUNK).order(ByteOrder.LITTLE_ENDIAN)).inChunk();
            }
        }
        return count;
    }

    private long inChunk() {
        int end = bytes.getInt(48);
        long count = 0;
        boolean isExpected = true;
        for (int at = 512; at < end; ) {
            if (isWhole(at)) {
                count++;
                at += bytes.getInt(at + 4);
                isExpected = true;
                continue;
            }
            // A header in its place, of a record that was damaged later.
            if (isExpected && bytes.getInt(at) == SIGNATURE) {
                count++;
            }
            isExpected = false;
            at++;
        }
        return count;
    }

    private boolean isWhole(int at) {
        if (at + 28 > CHUNK || bytes.getInt(at) != SIGNATURE) {
            return false;
        }
        int size = bytes.getInt(at + 4);
        return size >= 28 && size <= CHUNK - at && bytes.getInt(at + size - 4) == size;
    }
}
