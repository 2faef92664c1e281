package org.stagewatch.evtx;

import java.util.ArrayList;
import java.util.List;

/// What the first 512 bytes of a chunk say about it.
///
/// @param announced how many records it should hold; -1 if the header says something impossible
/// @param end where its records end; -1 if the header says something impossible
/// @param headerChecksum the checksum it gives for itself
/// @param recordsChecksum the checksum it gives for the chunk's records
record ChunkHeader(int announced, int end, long headerChecksum, long recordsChecksum) {
    static final int SIZE = 512;

    /// `ElfChnk` and a zero.
    static final long SIGNATURE = 0x006B_6E68_4366_6C45L;

    private static final ChunkHeader UNKNOWN = new ChunkHeader(-1, -1, 0, 0);

    private static final int CHECKED_SIZE = 120;
    private static final int CHECKED_AGAIN_FROM = 128;

    static ChunkHeader of(ChunkBytes bytes) {
        try {
            return read(bytes);
        } catch (MalformedRecord _) {
            return UNKNOWN; // the file ends inside the header
        }
    }

    private static ChunkHeader read(ChunkBytes bytes) throws MalformedRecord {
        long announced = bytes.int64(16) - bytes.int64(8) + 1;
        long end = bytes.unsignedInt(48);
        int mostRecords = (ChunkBytes.SIZE - SIZE) / ChunkWalk.SMALLEST_RECORD;
        return new ChunkHeader(
                announced >= 0 && announced <= mostRecords ? (int) announced : -1,
                end >= SIZE && end <= ChunkBytes.SIZE ? (int) end : -1,
                bytes.unsignedInt(124),
                bytes.unsignedInt(52));
    }

    /// Compares the two checksums of a chunk with its bytes.
    List<Damage> checksumDamages(ChunkBytes bytes, long fileOffset) {
        List<Damage> damages = new ArrayList<>();
        if (bytes.length() < SIZE) {
            return damages;
        }
        if (bytes.checksum(0, CHECKED_SIZE, CHECKED_AGAIN_FROM, SIZE) != headerChecksum) {
            damages.add(mismatch(fileOffset, "the checksum of the chunk's header does not match it"));
        }
        if (end >= 0 && end <= bytes.length() && bytes.checksum(SIZE, end, end, end) != recordsChecksum) {
            damages.add(mismatch(fileOffset, "the checksum of the chunk's records does not match them"));
        }
        return damages;
    }

    private static Damage mismatch(long fileOffset, String problem) {
        return new Damage(fileOffset, Damage.Kind.CHECKSUM, problem, Damage.NOTHING);
    }
}
